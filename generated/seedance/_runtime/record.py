"""Records: frozen values with named fields, as cheap to define as any class.

Python compiles code for each ``NamedTuple``, which took more time than the rest of the module.
"""

from __future__ import annotations

from typing import Any, NoReturn, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """A value with the annotated fields of its class, in order or by name."""

    def __init__(self, *values: Any, **named: Any) -> None:
        kind = type(self)
        names = kind.__annotations__
        given = {**dict(zip(names, values, strict=False)), **named}
        missing = [name for name in names if name not in given and not hasattr(kind, name)]
        if missing or not given.keys() <= names.keys() or len(given) < len(values) + len(named):
            raise TypeError(f"{kind.__name__} has the fields {', '.join(names)}")
        for name in names:
            self.__dict__[name] = given[name] if name in given else getattr(kind, name)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    __hash__ = None  # type: ignore[assignment]  # some hold mappings

    def __repr__(self) -> str:
        fields = (f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({', '.join(fields)})"
