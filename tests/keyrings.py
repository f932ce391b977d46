"""Keyrings that a test chooses by PYTHON_KEYRING_BACKEND: one in a file, one that forgets, one that never answers."""

import os
import time
from pathlib import Path
from typing import Any

from keyring.backend import KeyringBackend


class InFile(KeyringBackend):
    """Keeps one password in the file that LISTENLOG_TEST_KEYRING names."""

    priority: Any = 1

    def get_password(self, service: str, username: str) -> str | None:
        path = Path(os.environ["LISTENLOG_TEST_KEYRING"])
        return path.read_text() if path.exists() else None

    def set_password(self, service: str, username: str, password: str) -> None:
        Path(os.environ["LISTENLOG_TEST_KEYRING"]).write_text(password)

    def delete_password(self, service: str, username: str) -> None:
        Path(os.environ["LISTENLOG_TEST_KEYRING"]).unlink()


class Forgetful(InFile):
    """Takes a password and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""


class Silent(InFile):
    """Never answers, like one whose bus is gone."""

    def get_password(self, service: str, username: str) -> str | None:
        time.sleep(60)
        return None
