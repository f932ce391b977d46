# fish completion for listenlog, printed by: listenlog completion fish

function __listenlog_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l typed (commandline -ct | string replace --all --regex '[\\\\"\']' '')
    for line in (command listenlog __complete $words "$typed" 2>/dev/null)
        switch $line
            case \tfiles
                __fish_complete_path "$typed"
            case \t\*
            case '*'
                printf '%s\n' $line
        end
    end
end

complete --command listenlog --erase
complete --command listenlog --no-files --arguments '(__listenlog_complete)'
