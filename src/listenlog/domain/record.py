"""NamedTuple without `typing`, and at a sixth of its cost: that compiles a constructor for each of thirty types."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, NamedTuple, Self
else:
    from _collections import _tuplegetter

    class _Meta(type):
        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            body["_field_defaults"] = {field: body[field] for field in fields if field in body}
            body["_fields"] = body["__match_args__"] = fields
            body["__slots__"] = ()
            for place, field in enumerate(fields):
                body[field] = _tuplegetter(place, None)
            return super().__new__(mcs, name, bases, body)

    class NamedTuple(tuple, metaclass=_Meta):
        """What typing.NamedTuple is: a tuple whose fields, in the order of their annotations, have names."""

        def __new__(cls, *values: Any, **named: Any) -> Self:
            """Return a tuple of all fields. Raises TypeError for one that is missing, unknown or given twice."""
            if len(values) < len(cls._fields):
                defaults = cls._field_defaults
                rest = cls._fields[len(values) :]
                try:
                    values += tuple([named.pop(f) if f in named else defaults[f] for f in rest])
                except KeyError as error:
                    raise TypeError(f"{cls.__name__} needs {error}") from None
            if named or len(values) > len(cls._fields):
                raise TypeError(f"{cls.__name__} has no place for {', '.join(named) or 'so many values'}")
            return tuple.__new__(cls, values)

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} takes {len(cls._fields)} values, not {len(made)}")
            return made

        def _replace(self, **changes: Any) -> Self:
            made = self._make([changes.pop(f, v) for f, v in zip(self._fields, self, strict=True)])
            if changes:
                raise ValueError(f"{type(self).__name__} has no {', '.join(changes)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            """Return 'Moment(at=…, zone=…)'."""
            told = ", ".join(f"{f}={v!r}" for f, v in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            """Return what a copy is made of."""
            return tuple(self)


__all__ = ["NamedTuple"]
