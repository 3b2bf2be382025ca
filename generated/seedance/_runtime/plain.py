"""Calls that are plainly right, made without the catalogue, the models and pydantic.

Loading those costs more than everything else that a first call needs. Nothing is refused here:
what is not plainly right is left to the model, which judges it and says what is wrong. So this
may only take what the model takes, and must make of it what the model makes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from .omit import Omitted
from .pointer import Json
from .rules import Rule, fits

_KINDS = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
_EXACT = 2**53


class PlainCall:
    """A variant as far as a call of it needs that is plainly right.

    ``fields`` are schemas by wire name, in the order in which the model sends them; what is not
    listed is not plain.
    """

    __slots__ = ("_constants", "_fields", "_required", "_rules", "id", "method", "path")

    def __init__(
        self,
        id: str,
        method: str,
        path: str,
        required: Sequence[str],
        fields: Mapping[str, Mapping[str, Json]],
        constants: Mapping[str, Json],
        rules: Sequence[Rule],
    ) -> None:
        self.id = id
        self.method = method
        self.path = path
        self._required = frozenset(required)
        self._fields = fields
        self._constants = constants
        self._rules = rules

    @property
    def provider(self) -> str:
        """The provider's id."""
        return self.id.partition("/")[0]

    def body(self, values: Mapping[str, object]) -> dict[str, Any] | None:
        """What is sent for these values by wire name; None when the model must judge them."""
        given = {name: value for name, value in values.items() if type(value) is not Omitted}
        if not self._required <= given.keys() <= self._fields.keys():
            return None
        plain: dict[str, Any] = {}
        for name, schema in self._fields.items():
            if name in given:
                value = given[name]
                if isinstance(value, list | tuple):
                    value = [*cast("Sequence[object]", value)]
                if not _plain(value, schema):
                    return None
                plain[name] = value
        body = {**self._constants, **plain}
        # The model shows some rules the constants too; so each must hold with and without them.
        broken = (rule.broken(seen, str) for rule in self._rules for seen in (plain, body))
        return None if any(words is not None for words in broken) else body

    def __repr__(self) -> str:
        return f"<PlainCall {self.id}>"


def _plain(value: Any, schema: Mapping[str, Json]) -> bool:
    """Whether a value is of the very type that a schema wants, and within its limits."""
    kind = cast("type[object]", type(value))
    if "enum" in schema:
        values = cast("Sequence[Json]", schema["enum"])
        return any(type(one) is kind and one == value for one in values)
    if schema["type"] == "array":
        items = cast("Mapping[str, Json]", schema["items"])
        return kind is list and fits(schema, value) and all(_plain(item, items) for item in value)
    if kind not in _KINDS[str(schema["type"])]:
        return False
    if kind is str:  # in a prompt, brackets may name an image: the model looks whether there is one
        return "[" not in value and fits(schema, value) and _is_unicode(value)
    if kind is float and not (abs(value) < _EXACT and value % 1):  # 5.0 may be meant as 5
        return False
    return fits(schema, value)


def _is_unicode(text: str) -> bool:
    """Whether a text can be sent: it has no half of a surrogate pair."""
    try:
        return text.isascii() or bool(text.encode())
    except UnicodeEncodeError:
        return False
