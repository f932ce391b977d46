"""The statements that every table has: add, restore, replace, remove, count, read for an export, change of contact."""

from typing import Any

from sqlalchemy import bindparam, delete, func, insert, update
from sqlalchemy.sql.expression import Executable
from sqlmodel import SQLModel

from listenlog.store.statement_parts import number_bind, select


def _with_uids(one: Any) -> Any:
    """All rows by id, each reference as the uid of what it refers to: 'contact_id' becomes 'contact'."""
    columns, source = [], one
    for c in one.columns:
        target = next(
            (fk.column for fk in c.foreign_keys if fk.column.name == "id" and "uid" in fk.column.table.c),
            None,
        )
        if target is None:
            columns.append(c)
            continue
        other = target.table.alias(c.name.removesuffix("_id"))
        source = source.join(other, c == other.c.id, isouter=True)
        columns.append(other.c.uid.label(c.name.removesuffix("_id")))
    return select(*columns).select_from(source).order_by(one.c.id)


def of_every_table() -> dict[str, Executable]:
    """Return the generic statements of all tables by their names: 'add_fact', 'remove_contact', …"""
    made: dict[str, Executable] = {}
    for one in SQLModel.metadata.sorted_tables:
        if one.name == "unsettled":
            continue  # empty but for within a transaction
        rest = [c for c in one.columns if c.name != "id"]
        values = {c.name: bindparam(c.name, type_=c.type, required=True) for c in rest}
        made[f"add_{one.name}"] = insert(one).values(values).returning(one.c.id)
        number = bindparam("id", type_=one.c.id.type, required=True)
        made[f"restore_{one.name}"] = insert(one).values(id=number, **values)
        made[f"next_{one.name}"] = select((func.coalesce(func.max(one.c.id), 0) + 1).label("id"))
        made[f"export_{one.name}"] = _with_uids(one)
        made[f"all_{one.name}"] = select(*one.columns).order_by(one.c.id)
        made[f"count_{one.name}"] = select(func.count().label("number")).select_from(one)
        made[f"remove_{one.name}"] = delete(one).where(one.c.id == number_bind("row_id"))
        if rest:
            made[f"replace_{one.name}"] = update(one).where(one.c.id == number_bind("row_id")).values(values)
        for c in one.c:
            if any(fk.column.table.name == "contact" for fk in c.foreign_keys):
                made[f"move_{one.name}_{c.name}"] = (
                    update(one).where(c == number_bind("from_id")).values({c.name: number_bind("to_id")})
                )
        if "uid" in one.c:
            made[f"id_of_{one.name}"] = select(one.c.id).where(
                one.c.uid == bindparam("uid", type_=one.c.uid.type, required=True)
            )
    return made
