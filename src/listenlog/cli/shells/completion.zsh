#compdef listenlog
# zsh completion for listenlog, printed by: listenlog completion zsh

_listenlog() {
    local line word means
    local -a offers
    for line in "${(@f)$(command listenlog __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
        case $line in
            '') ;;
            $'\tfiles') _files; return ;;
            $'\tlist') compstate[insert]= compstate[list]='list force' ;;
            *)
                word=${line%%$'\t'*} means=${line#*$'\t'}
                word=${word//\\/\\\\}
                offers+=("${word//:/\\:}${means:+:$means}")
                ;;
        esac
    done
    (($#offers)) && _describe -V listenlog offers -U
}

if [[ $funcstack[1] == _listenlog ]]; then
    _listenlog "$@"
else
    compdef _listenlog listenlog
fi
