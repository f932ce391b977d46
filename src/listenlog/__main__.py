"""The entry point."""

import gc
import os
import sys

gc.disable()  # a command lives for a tenth of a second: collecting costs more than it frees


def main() -> None:
    """Run the command line and leave at once, without the interpreter's own tidying up."""
    try:
        if sys.argv[1:2] in (["prompt"], ["__complete"]):
            from listenlog.cli.light import answered

            if answered(sys.argv[1:]):
                os._exit(0)
        from listenlog.cli.main import run
    except KeyboardInterrupt:  # Ctrl-C before there is anything to stop
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
