"""What is wrong with a request, in words for a caller: all of it at once, and never a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from .redact import redact
from .variants import catalogue

if TYPE_CHECKING:
    from .model import Part

Steps = tuple[int | str, ...]

_FORMS = {
    "uri": "an address is wanted, such as https://example.com/a (other characters as %20)",
    "uuid": "a UUID of version 4 is wanted, such as 7d0c6a1e-0000-4000-8000-000000000001",
}
_LONGEST_LIST = 200
"""Characters of a list of values that is told whole."""


@cache
def wire_names(model: type[Part]) -> dict[str, str]:
    """Python name → wire name."""
    return {name: field.alias or name for name, field in model.model_fields.items()}


@cache
def python_names(model: type[Part]) -> dict[str, str]:
    """Wire name → Python name."""
    return {wire: name for name, wire in wire_names(model).items()}


def _problem(kind: str, context: dict[str, Any], loc: Steps) -> InitErrorDetails:
    error = PydanticCustomError(cast(Any, kind), "{message}", context)
    return InitErrorDetails(type=error, loc=loc, input=None)


def broken_rules(model: type[Part], given: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    """The rules that ``given`` (wire names) breaks, each with the place that states it."""
    names = python_names(model)
    for rule in model.RULES:
        words = rule.broken(given, lambda wire: names.get(wire, wire))
        if words is not None:
            where = ", ".join(part for part in (model.SOURCE, rule.source) if part)
            text = f"{words} ({where})" if where else words
            context = {"message": text, "rule": rule.message, "source": rule.source}
            set_ = [field for field in rule.fields if field in given]
            yield _problem("rule", context, (names.get(set_[0], set_[0]),) if set_ else ())


def given_as_none(model: type[Part], wire: Iterable[str]) -> Iterator[InitErrorDetails]:
    """A problem for each field that was given as None and cannot be."""
    for name in sorted(wire):
        shown = python_names(model).get(name, name)
        text = f"`{shown}` cannot be None; leave it out instead"
        yield _problem("none_not_allowed", {"message": text}, (shown,))


def wrong_fields(
    model: type[Part], error: ValidationError, nulls: set[str]
) -> Iterator[InitErrorDetails]:
    """pydantic's problems with close matches for unknown names, places, and no values."""
    wire, python = wire_names(model), python_names(model)
    # pydantic names the steps of a union; they say nothing to a caller.
    items = [(_steps(item["loc"]), item) for item in error.errors(include_url=False)]
    above = {loc[:end] for loc, _ in items for end in range(len(loc))}
    for loc, item in items:
        kind = item["type"]
        first = str(loc[0]) if loc else ""
        if len(loc) == 1 and wire.get(first, first) in nulls and kind != "extra_forbidden":
            continue  # told as "cannot be None"
        if kind.endswith("_type") and loc in above:
            continue  # another form of the value was meant: its members are told
        if kind == "extra_forbidden" and len(loc) == 1:
            yield _unknown(model, first)
            continue
        loc = (python.get(first, first), *loc[1:]) if loc else loc  # as the rules name it
        context = item.get("ctx", {})
        yield _problem(kind, {**context, "message": _words(model, loc, kind, item)}, loc)


def _steps(loc: Steps) -> Steps:
    return tuple(step for step in loc if not str(step).startswith("function-"))


def _words(model: type[Part], loc: Steps, kind: str, item: Any) -> str:
    """The message, with the place of the field when ``model`` is the request itself."""
    context = item.get("ctx", {})
    told = context.get("message")
    fact = _documented(model, loc)
    if isinstance(told, str):  # by this package, in an object inside
        words = told
    elif kind == "string_pattern_mismatch":
        words = _FORMS.get(str(fact.get("format")), "")
        pattern = redact(str(context.get("pattern", "")), 60)
        words = words or f"the text is not of the documented form {pattern}"
    else:
        words = _short(str(item["msg"]), str(context.get("expected", "")))
    sentence, source = fact.get("rule"), fact.get("source")
    if source is None or kind == "rule" or kind == "unknown_name":
        return words
    return f"{words} ({sentence}; {source})" if sentence else f"{words} ({source})"


def _short(message: str, expected: str) -> str:
    """pydantic's message, a long list of values cut; it is a template of pydantic's again."""
    if len(expected) > _LONGEST_LIST:
        values = expected.replace(" or ", ", ").split(", ")
        message = message.replace(expected, f"{', '.join(values[:3])}, … or {values[-1]}")
    return message.replace("{", "(").replace("}", ")")


def _documented(model: type[Part], loc: Steps) -> Mapping[str, Any]:
    """What the catalogue says about the field at ``loc``; nothing for an object inside."""
    known = catalogue().get(getattr(model, "VARIANT", ""))
    path = ".".join(str(step) for step in loc if isinstance(step, str))
    for fact in known.fields.values() if known else ():
        if fact.get("name") == path:
            return fact
    return {}


def unlike_numbers(
    model: type[Part], given: Mapping[str, Any], value: Part
) -> Iterator[InitErrorDetails]:
    """Numbers and truth values that were taken for one another, as Python's equality has it."""
    python = python_names(model)
    for name, item in given.items():
        name = name if name in model.model_fields else python.get(name, name)
        for loc, wanted in _unlike(item, getattr(value, name, None), (name,)):
            kind = "bool_not_allowed" if wanted == "a number" else "number_not_allowed"
            yield _problem(kind, {"message": f"{wanted} is wanted here"}, loc)


def _unlike(given: Any, kept: Any, loc: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(given, list | tuple) and isinstance(kept, list | tuple):
        pairs = zip(cast("list[Any]", given), cast("list[Any]", kept), strict=False)
        for index, (one, other) in enumerate(pairs):
            yield from _unlike(one, other, (*loc, index))
    elif isinstance(kept, bool):
        if not isinstance(given, bool):
            yield loc, "True or False"
    elif isinstance(kept, int | float) and isinstance(given, bool):
        yield loc, "a number"
    elif isinstance(kept, int) and not isinstance(given, int):
        yield loc, "an integer"
    elif isinstance(kept, float) and not isinstance(given, int | float):
        yield loc, "an int or a float"


def _unknown(model: type[Part], name: str) -> InitErrorDetails:
    from .closest import unknown_name

    wire, python = wire_names(model), python_names(model)
    if name in wire or name in python:
        field = python.get(name, name)
        text = f"`{field}` is given twice, also as `{wire[field]}`"
    else:
        text = unknown_name(name, [*wire, *python], python)
    return _problem("unknown_name", {"message": text}, (redact(name, 80),))
