"""Compiles the schema and every statement, written in SQLModel, to SQL text for each database: `make sql`.

Constants become literals through the dialect, binds keep their names and types, and each column's type becomes the
name of a codec, so that at run time the text is executed over the DB-API driver without SQLAlchemy.
"""

import pprint
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Date, DateTime, Float, LargeBinary, String, Uuid
from sqlalchemy.dialects.postgresql.psycopg import PGCompiler_psycopg, PGDialect_psycopg
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler, SQLiteDialect
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.type_api import TypeEngine
from sqlalchemy.types import NullType
from sqlmodel import SQLModel

from listenlog.store import ddl, models, statements
from listenlog.store.columns import Uid

DIALECTS = ("sqlite", "postgresql")


@compiles(DateTime, "sqlite")
@compiles(Date, "sqlite")
@compiles(JSON, "sqlite")
@compiles(String, "sqlite")
@compiles(Uuid, "sqlite")
def _text_type(_type: Any, _compiler: Any, **_: Any) -> str:
    return "TEXT"


@compiles(Float, "sqlite")
def _real_type(_type: Any, _compiler: Any, **_: Any) -> str:
    return "REAL"


@compiles(Boolean, "sqlite")
def _flag_type(_type: Any, _compiler: Any, **_: Any) -> str:
    return "INTEGER"


class _Literal(SQLCompiler):
    """Renders binds that carry a value as literals; those a caller fills in stay binds."""

    def visit_bindparam(self, bindparam: BindParameter[Any], *args: Any, **kw: Any) -> Any:
        if not bindparam.required and bindparam.callable is None:
            kw["literal_binds"] = True
        elif isinstance(bindparam.type, NullType):
            raise TypeError(f"the bind {bindparam.key!r} has no type")
        return super().visit_bindparam(bindparam, *args, **kw)  # type: ignore[no-untyped-call]


class _SQLite(_Literal, SQLiteCompiler): ...


class _PostgreSQL(_Literal, PGCompiler_psycopg): ...


def dialect_of(name: str) -> Dialect:
    """Return a dialect that renders constants as literals and names its binds."""
    if name == "sqlite":
        sqlite = SQLiteDialect(paramstyle="named")
        sqlite.statement_compiler = _SQLite
        return sqlite
    postgresql = PGDialect_psycopg(paramstyle="pyformat")  # type: ignore[no-untyped-call]
    postgresql.statement_compiler = _PostgreSQL
    return postgresql


def codec_of(type_: TypeEngine[Any]) -> str:
    """Return the name of the codec that turns a column of that type into a Python value and back, '' for none."""
    for kind, name in (
        (Uid, "uid"),
        (DateTime, "instant"),
        (Date, "date"),
        (Boolean, "flag"),
        (JSON, "json"),
        (LargeBinary, "bytes"),
    ):
        if isinstance(type_, kind) or isinstance(getattr(type_, "impl_instance", None), kind):
            return name
    return ""


Compiled = tuple[str, dict[str, str], tuple[str, ...], tuple[str, ...]]


def compile_statement(statement: Any, dialect: str) -> Compiled:
    """Return (SQL text, {bind: codec}, column names, column codecs) of a statement.

    Raises TypeError for a bind without a type: it would lose its codec.
    """
    compiled = statement.compile(dialect=dialect_of(dialect))
    binds = {str(name): codec_of(bind.type) for name, bind in compiled.binds.items() if bind.required}
    columns: list[Any] = list(getattr(statement, "exported_columns", ()))
    return (
        " ".join(str(compiled).split()),
        binds,
        tuple(str(c.key) for c in columns),
        tuple(codec_of(c.type) for c in columns),
    )


def compile_all(dialect: str) -> dict[str, Any]:
    """Return everything a generated module holds: schema, tables and statements."""
    tables = {
        table.name: (
            tuple(column.name for column in table.columns),
            tuple(codec_of(column.type) for column in table.columns),
            {
                column.name: fk.column.table.name
                for column in table.columns
                for fk in column.foreign_keys
                if fk.column.name == "id"
            },
        )
        for table in SQLModel.metadata.sorted_tables
    }
    return {
        "VERSION": models.SCHEMA_VERSION,
        "REVISION": models.SCHEMA_REVISION,
        "SCHEMA": ddl.schema(dialect_of(dialect), dialect),
        "TABLES": tables,
        "EXPORTED": [name for name in tables if name not in models.NOT_EXPORTED],
        "STATEMENTS": {
            name: compile_statement(s, dialect) for name, s in sorted(statements.all_statements(dialect).items())
        },
    }


def module_text(dialect: str) -> str:
    """Return the text of the generated module for a dialect."""
    parts = [
        f'"""Generated from models.py and statements.py by `make sql` for {dialect}; do not edit."""',
        "",
        "# fmt: off",
    ]
    for name, value in compile_all(dialect).items():
        parts.append(f"{name}{ANNOTATIONS.get(name, '')} = {pprint.pformat(value, width=160, sort_dicts=False)}")
    return "\n".join(parts) + "\n"


ANNOTATIONS = {
    "TABLES": ": dict[str, tuple[tuple[str, ...], tuple[str, ...], dict[str, str]]]",
    "STATEMENTS": ": dict[str, tuple[str, dict[str, str], tuple[str, ...], tuple[str, ...]]]",
}


def main() -> None:
    """Write the generated modules."""
    for dialect in DIALECTS:
        path = Path(__file__).with_name("compiled") / f"{dialect}.py"
        path.write_text(module_text(dialect), encoding="utf-8")


if __name__ == "__main__":
    main()
