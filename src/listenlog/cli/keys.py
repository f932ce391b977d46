"""Single keys from a terminal."""

import os
import sys

ESCAPE = "\x1b"


def read_key() -> str:
    """Return the key that is pressed, '' at the end of input; an arrow or function key is an escape.

    What was typed ahead is kept. Raises KeyboardInterrupt for Ctrl-C.
    """
    if os.name == "nt":
        return _windows_key()
    import termios
    import tty

    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    try:
        tty.setcbreak(handle, termios.TCSADRAIN)
        pressed = os.read(handle, 1)
        if pressed == ESCAPE.encode():
            termios.tcflush(handle, termios.TCIFLUSH)  # the rest of an arrow
        elif pressed >= b"\xc0":
            pressed += os.read(handle, 3)
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)
    return "" if pressed == b"\x04" else pressed.decode("utf-8", "replace").replace("\r", "\n")


def _windows_key() -> str:
    import msvcrt

    pressed = str(msvcrt.getwch())  # type: ignore[attr-defined,unused-ignore]
    if pressed in ("\x00", "\xe0"):
        msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
        return ESCAPE
    if pressed == "\x03":
        raise KeyboardInterrupt
    return "" if pressed in ("\x04", "\x1a") else pressed.replace("\r", "\n")
