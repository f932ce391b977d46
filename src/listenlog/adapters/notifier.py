"""Notifications, by the system's own tool."""

import os
import sys

from listenlog.adapters.program import run
from listenlog.domain.errors import NothingChanged
from listenlog.domain.text import shown

# What Windows shows is signed by the program that shows it, which has to be one that it knows.
_TOAST = """
$manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$toast = $manager::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$lines = $toast.GetElementsByTagName('text')
$lines.Item(0).AppendChild($toast.CreateTextNode($env:LISTENLOG_TITLE)) > $null
$lines.Item(1).AppendChild($toast.CreateTextNode($env:LISTENLOG_TEXT)) > $null
$program = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
$manager::CreateToastNotifier($program).Show([Windows.UI.Notifications.ToastNotification]::new($toast))
"""
_SCRIPT = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")


def tool() -> str:
    """Return the name of the system's tool for notifications, whether it is there or not."""
    return {"darwin": "osascript", "win32": "powershell"}.get(sys.platform, "notify-send")


def is_there() -> bool:
    """Say whether that tool is there."""
    import shutil

    return shutil.which(tool()) is not None


def notify(title: str, text: str) -> None:
    """Show a notification; both texts may hold names. Raises NothingChanged where that can't be done."""
    if not is_there():
        raise NothingChanged(f"Nothing can be shown: {tool()} isn't here.{_advice()}")
    title, text = shown(title).lstrip("- "), shown(text).lstrip("- ")  # never an option
    environment = {}
    if tool() == "osascript":
        command = ["osascript", *(word for line in _SCRIPT for word in ("-e", line)), title, text]
    elif tool() == "powershell":
        command = ["powershell", "-NoProfile", "-NonInteractive", "-Command", _TOAST]
        environment = {"LISTENLOG_TITLE": title, "LISTENLOG_TEXT": text}
    else:
        from html import escape

        command = ["notify-send", "--app-name=listenlog", "--", title, escape(text, quote=False)]  # the body is markup
    ended = run(command, environment=environment)
    if ended.code:
        raise NothingChanged(f"Nothing could be shown: {os.path.basename(command[0])} failed ({ended.reason}).")


def _advice() -> str:
    return " On Debian it comes with libnotify-bin." if tool() == "notify-send" else ""
