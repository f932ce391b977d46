"""What tables are made of: numbers, uids, references and constraints."""

from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Integer, Uuid
from sqlmodel import Field, SQLModel

BigId = Integer().with_variant(BigInteger, "postgresql")


class Uid(Uuid[str]):
    """A UUIDv7 as lower-case text with dashes; 32 hex digits in SQLite, UUID in PostgreSQL."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(as_uuid=False)


def one_of(column: str, *values: str) -> CheckConstraint:
    """Return the constraint that a column is NULL or one of `values`."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def filled(column: str) -> CheckConstraint:
    """Return the constraint that a text column isn't empty or blank."""
    return CheckConstraint(f"trim({column}) <> ''", name=f"{column}_filled")


def strict(*constraints: Any) -> tuple[Any, ...]:
    """Return table arguments: the constraints, and STRICT for SQLite."""
    return (*constraints, {"sqlite_strict": True})


class Row(SQLModel):
    """What every row has: a number for joins, and a uid that other machines and exports may rely on."""

    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    uid: str = Field(sa_type=Uid, unique=True)


def to(table: str, *, cascade: bool = True, **more: Any) -> Any:
    """Return a column that refers to a row of `table`; the row goes with it unless `cascade` is false."""
    return Field(foreign_key=f"{table}.id", sa_type=BigId, ondelete="CASCADE" if cascade else "SET NULL", **more)


def maybe(table: str, *, cascade: bool = False, **more: Any) -> Any:
    """Return a column that may refer to a row of `table`."""
    return to(table, cascade=cascade, default=None, nullable=True, **more)
