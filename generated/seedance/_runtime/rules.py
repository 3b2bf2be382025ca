"""Rules between fields, as the documents state them, checked against what the caller set."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from .pointer import Json

Kind = Literal["not_together", "any_of", "one_of", "requires", "schema"]
Name = Callable[[str], str]


class Rule(NamedTuple):
    """One documented rule between fields, by wire names.

    ``not_together``: not all of ``fields``. ``any_of``: at least one of them, ``one_of``: exactly
    one (``"a+b"`` stands for a and b together). ``requires``: the first of ``fields`` needs all
    of ``needs``. ``schema``: the request fits ``schema``. ``message`` is the sentence that says
    so and ``source`` the place where it stands.
    """

    kind: Kind
    fields: tuple[str, ...]
    needs: tuple[str, ...] = ()
    message: str = ""
    source: str = ""
    schema: Json = None

    def broken(self, given: Mapping[str, Json], name: Name) -> str | None:
        """What is wrong with ``given`` (wire names), in words with the caller's names, or None."""
        return _CHECKS[self.kind](self, given, name)


def _not_together(rule: Rule, given: Mapping[str, Json], name: Name) -> str | None:
    if not all(field in given for field in rule.fields):
        return None
    first, *others = (f"`{name(field)}`" for field in rule.fields)
    return f"{first} cannot be combined with {_list(others, 'and')}"


def _groups(rule: Rule, given: Mapping[str, Json]) -> int:
    return sum(all(part in given for part in field.split("+")) for field in rule.fields)


def _named(fields: Sequence[str], name: Name) -> list[str]:
    return [" with ".join(f"`{name(part)}`" for part in field.split("+")) for field in fields]


def _any_of(rule: Rule, given: Mapping[str, Json], name: Name) -> str | None:
    if _groups(rule, given):
        return None
    return f"at least one of {_list(_named(rule.fields, name), 'or')} must be given"


def _one_of(rule: Rule, given: Mapping[str, Json], name: Name) -> str | None:
    count = _groups(rule, given)
    if count == 1:
        return None
    listed = _list(_named(rule.fields, name), "or")
    return f"exactly one of {listed} must be given, not {count or 'none'}"


def _requires(rule: Rule, given: Mapping[str, Json], name: Name) -> str | None:
    missing = [f"`{name(field)}`" for field in rule.needs if field not in given]
    if rule.fields[0] not in given or not missing:
        return None
    return f"`{name(rule.fields[0])}` needs {_list(missing, 'and')}"


def _schema(rule: Rule, given: Mapping[str, Json], name: Name) -> str | None:
    if fits(rule.schema, given):
        return None
    fields = _list([f"`{name(field)}`" for field in rule.fields], "and")
    words = rule.message or "the values do not fit together"
    return f"{fields}: {words}" if fields else words


_CHECKS: Mapping[str, Callable[[Rule, Mapping[str, Json], Name], str | None]] = {
    "not_together": _not_together,
    "any_of": _any_of,
    "one_of": _one_of,
    "requires": _requires,
    "schema": _schema,
}


def _list(words: Sequence[str], joint: str) -> str:
    return (
        words[0]
        if len(words) == 1
        else f"{', '.join(words[:-1])} {joint} {words[-1]}" if words else ""
    )


def fits(schema: Json, value: Json) -> bool:
    """Whether ``value`` fits ``schema``, for the keywords of JSON Schema that rules are made of.

    A keyword that is not known here is taken as satisfied: a rule never refuses by accident.
    """
    if isinstance(schema, bool):
        return schema
    if not isinstance(schema, Mapping):
        return True
    return all(
        _KEYWORDS[keyword](argument, value, schema)
        for keyword, argument in schema.items()
        if keyword in _KEYWORDS
    )


_Keyword = Callable[[Json, Json, Mapping[str, Json]], bool]


def _each(argument: Json) -> list[Json]:
    return list(argument) if isinstance(argument, list | tuple) else []


def _equal(one: Json, other: Json) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _required(argument: Json, value: Json, schema: Mapping[str, Json]) -> bool:
    return not isinstance(value, Mapping) or all(name in value for name in _each(argument))


def _properties(argument: Json, value: Json, schema: Mapping[str, Json]) -> bool:
    if not isinstance(value, Mapping) or not isinstance(argument, Mapping):
        return True
    return all(fits(argument[name], value[name]) for name in argument if name in value)


def _condition(argument: Json, value: Json, schema: Mapping[str, Json]) -> bool:
    return fits(schema.get("then" if fits(argument, value) else "else", True), value)


def _dependent(argument: Json, value: Json, schema: Mapping[str, Json]) -> bool:
    if not isinstance(value, Mapping) or not isinstance(argument, Mapping):
        return True
    return all(_required(needs, value, {}) for name, needs in argument.items() if name in value)


def _bound(compare: Callable[[float, float], bool]) -> _Keyword:
    def check(argument: Json, value: Json, schema: Mapping[str, Json]) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return True
        return not isinstance(argument, int | float) or compare(value, argument)

    return check


def _size(compare: Callable[[int, float], bool], kind: type) -> _Keyword:
    def check(argument: Json, value: Json, schema: Mapping[str, Json]) -> bool:
        if not isinstance(value, kind) or not isinstance(argument, int | float):
            return True
        return compare(len(value), argument)  # type: ignore[arg-type]

    return check


_KEYWORDS: Mapping[str, _Keyword] = {
    "required": _required,
    "properties": _properties,
    "dependentRequired": _dependent,
    "if": _condition,
    "not": lambda argument, value, schema: not fits(argument, value),
    "allOf": lambda argument, value, schema: all(fits(one, value) for one in _each(argument)),
    "anyOf": lambda argument, value, schema: any(fits(one, value) for one in _each(argument)),
    "oneOf": lambda argument, value, schema: sum(fits(a, value) for a in _each(argument)) == 1,
    "const": lambda argument, value, schema: _equal(argument, value),
    "enum": lambda argument, value, schema: any(_equal(one, value) for one in _each(argument)),
    "minimum": _bound(lambda value, limit: value >= limit),
    "maximum": _bound(lambda value, limit: value <= limit),
    "minItems": _size(lambda size, limit: size >= limit, list),
    "maxItems": _size(lambda size, limit: size <= limit, list),
    "minLength": _size(lambda size, limit: size >= limit, str),
    "maxLength": _size(lambda size, limit: size <= limit, str),
}
