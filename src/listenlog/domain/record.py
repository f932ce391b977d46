"""NamedTuple without `typing`, whose import costs what prints a prompt three quarters of an interpreter's start."""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple
else:

    class _Meta(type):
        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = list(body["__annotations__"])
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            made.__doc__ = body["__doc__"]
            for member, value in body.items():
                if member not in fields and not member.startswith("__"):
                    setattr(made, member, value)
            return made

    class NamedTuple(metaclass=_Meta):
        """What typing.NamedTuple is to classes whose annotations are plain and that have no special methods."""


__all__ = ["NamedTuple"]
