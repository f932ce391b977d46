"""The desktop's opener: the mail program, dialler or browser that takes a URI."""

import os
import re
import sys

from listenlog.domain.errors import NothingChanged
from listenlog.domain.text import shown

PATIENCE = 3.0  # seconds until an opener that is still there has become the program that it started
_OPENABLE = r"(?:mailto|tel|sms|https):[!-~]+"  # no space, no control character, nothing beyond ASCII
_REASONS = {3: "no program for it is set up", 4: "the program for it failed"}  # what xdg-open's exit codes mean


def open_uri(uri: str, address: str) -> None:
    """Hand a URI to the desktop's opener, and leave what it starts to itself.

    Raises NothingChanged, which names the `address` to use by hand, where there is no opener or it fails.
    """
    if re.fullmatch(_OPENABLE, uri) is None:
        raise _unopened(address, "only mail, phone and web addresses can be")
    if sys.platform == "win32":
        try:
            os.startfile(uri)  # noqa: S606  # a URI that begins with its scheme
        except OSError as error:
            raise _unopened(address, (error.strerror or "no program for it is set up").lower()) from None
        return
    _start(_opener(address), uri, address)


def _opener(address: str) -> str:
    """Return the path of the desktop's opener. Raises NothingChanged where there is none."""
    import shutil

    name = "open" if sys.platform == "darwin" else "xdg-open"
    found = shutil.which(name)
    if found is None:
        raise _unopened(address, f"{name} isn't here")
    return found


def _start(opener: str, uri: str, address: str) -> None:
    import subprocess

    nowhere = subprocess.DEVNULL
    environment = dict(os.environ)
    if not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"))):
        # Without a desktop xdg-open tries text browsers, which say nothing and call that done.
        environment.setdefault("BROWSER", "false")
    try:
        started = subprocess.Popen(  # noqa: S603  # no shell, and a URI that begins with its scheme
            [opener, uri],
            stdin=nowhere,
            stdout=nowhere,
            stderr=nowhere,
            start_new_session=True,
            env=environment,
        )
    except OSError as error:
        raise _unopened(address, (error.strerror or "it can't be run").lower()) from None
    try:
        code = started.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        return
    if code:
        raise _unopened(address, _REASONS.get(code, f"{os.path.basename(opener)} left with {code}"))


def _unopened(address: str, reason: str) -> NothingChanged:
    return NothingChanged(f"That can't be opened from here ({reason}); use {shown(address)} by hand.")
