# bash completion for listenlog, printed by: listenlog completion bash

_listenlog() {
    local rest=${COMP_LINE:0:COMP_POINT} words=() i word gap head line
    # COMP_WORDS is cut at : = @ too; what no blank stands between is one word.
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        gap=${rest%%[![:blank:]]*}
        rest=${rest#"$gap"}
        ((${#word} > ${#rest})) && word=$rest
        rest=${rest#"$word"}
        if [[ $i -gt 0 && -z $gap ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    # The answer takes the place of the last piece, with the @ before it: what stands further ahead isn't repeated.
    head=${words[${#words[@]} - 1]}
    [[ $word == [:=] ]] && word=
    [[ $word == @ ]] || head=${head%"$word"}
    head=${head%@}

    words=("${words[@]//[\"\'\\]/}") # as typed, with quotes
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            $'\tfiles') compopt -o default 2>/dev/null ;;
            $'\tlist') COMPREPLY+=('') ;; # words that share no beginning are shown, and nothing typed is changed
            *)
                line=${line%%$'\t'*}
                case $word in
                    [\"\']*) [[ $line == *[\"\'\\\$\`!]* ]] && continue ;; # begun as a quotation: only what needs no more
                    *) printf -v line %q "$line" ;;
                esac
                COMPREPLY+=("${line#"$head"}")
                ;;
        esac
    done < <(command listenlog __complete "${words[@]:1}" 2>/dev/null)
}

complete -F _listenlog listenlog
