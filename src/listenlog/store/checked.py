"""Rows from elsewhere, validated by the models through pydantic before they are written."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from sqlmodel import SQLModel

from listenlog.store import models


@cache
def _model(table: str) -> type[BaseModel]:
    """Return a validating model of a table's columns: table models themselves don't validate."""
    found = next(
        m
        for m in vars(models).values()
        if isinstance(m, type) and issubclass(m, SQLModel) and getattr(m, "__tablename__", "") == table
    )
    fields: dict[str, Any] = {
        name: (field.annotation, ... if field.is_required() else field.get_default(call_default_factory=True))
        for name, field in found.model_fields.items()
        if name != "id"
    }
    return create_model(f"Foreign_{table}", __config__=ConfigDict(extra="forbid"), **fields)


def checked(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `values` with every column of the table, as Python values. Raises ValueError that names the column."""
    try:
        return _model(table).model_validate(values).model_dump()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise ValueError(f"{table}.{'.'.join(str(part) for part in first['loc'])}: {first['msg'].lower()}") from None
