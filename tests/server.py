"""A PostgreSQL server for tests: where LISTENLOG_TEST_SERVER names one, every store of theirs is a database on it."""

import os
from collections.abc import Callable
from itertools import count

SERVER = os.environ.get("LISTENLOG_TEST_SERVER", "")  # postgresql://postgres@127.0.0.1:5432
made: list[str] = []
_numbers = count()
_templates: dict[Callable[[str], object], str] = {}


def fresh() -> str:
    """Return the address of a new database, '' where stores are files."""
    if not SERVER:
        return ""
    return _made("template0")


def copied(make: Callable[[str], object]) -> str:
    """Return the address of a new database that is as `make` leaves one: made once, copied for each test."""
    if not SERVER:
        return ""
    if make not in _templates:
        _templates[make] = f"template_{os.getpid()}_{len(_templates)}"
        _tell(f"CREATE DATABASE {_templates[make]} TEMPLATE template0")
        make(f"{SERVER}/{_templates[make]}")
    return _made(_templates[make])


def _made(template: str) -> str:
    name = f"test_{os.getpid()}_{next(_numbers)}"
    _tell(f"CREATE DATABASE {name} TEMPLATE {template}")
    made.append(name)
    return f"{SERVER}/{name}"


def drop_since(number: int) -> None:
    """Drop the databases that were made since there were so many."""
    while len(made) > number:
        _tell(f"DROP DATABASE IF EXISTS {made.pop()} WITH (FORCE)")


def _tell(statement: str) -> None:
    import psycopg

    with psycopg.connect(f"{SERVER}/postgres", autocommit=True) as connection:
        connection.execute(statement.encode())
