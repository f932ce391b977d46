"""A process that has imported listenlog's libraries and runs the installed command in forks of itself, for tests.

Started as a script; each request on file descriptor 3 is one run: its arguments, folder and environment as JSON, and its
three streams. What listenlog is made of isn't imported here: each run imports that for itself.
"""

import gc
import importlib
import json
import os
import runpy
import socket
import sys
import time

LIBRARIES = ("typer", "rich.console", "rich.text", "sqlite3", "psycopg", "fsrs", "snowballstemmer", "rapidfuzz.distance",
             "zoneinfo", "platformdirs", "subprocess", "tempfile", "textwrap", "tomllib")  # fmt: skip
MOST = 60_000  # bytes of a request


def serve() -> None:
    """Run what is asked for, one after another, until nobody asks."""
    for name in LIBRARIES:
        importlib.import_module(name)
    gc.freeze()
    asked = socket.socket(fileno=3)
    while True:
        message, streams, _flags, _address = socket.recv_fds(asked, MOST + 1, 3)
        if not message:
            return
        child = os.fork()
        if child == 0:
            asked.close()
            for number, stream in enumerate(streams):
                os.dup2(stream, number)
                os.close(stream)
            run(json.loads(message))
        for stream in streams:
            os.close(stream)
        _child, status = os.waitpid(child, 0)
        asked.send(str(os.waitstatus_to_exitcode(status)).encode())


def run(request: dict[str, object]) -> None:
    """Be the command: ends as it ends."""
    environment, arguments, folder = request["environment"], request["arguments"], request["folder"]
    assert isinstance(environment, dict)
    assert isinstance(arguments, list)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(str(folder))
    sys.argv = arguments
    sys.path[0] = os.path.dirname(arguments[0])
    runpy.run_path(arguments[0], run_name="__main__")
    sys.exit()


if __name__ == "__main__":
    serve()
