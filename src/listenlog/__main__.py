"""The entry point."""

import gc

gc.disable()  # a command lives for a tenth of a second: collecting costs more than it frees


def main() -> None:
    """Run the command line and leave at once, without the interpreter's own tidying up."""
    try:
        from listenlog.cli.main import run
    except KeyboardInterrupt:  # Ctrl-C before there is anything to stop
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
