"""The bases of all models: strict requests that report every problem at once, open answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from .omit import Omitted
from .pointer import Json
from .redact import redact
from .rules import Rule
from .warn import warn

if TYPE_CHECKING:
    from .alternatives import Alternative

__all__ = ["Answer", "Part", "PromptWarning", "Request", "Rule"]


class PromptWarning(UserWarning):
    """The prompt is allowed but is almost surely not what was meant."""


class Part(BaseModel):
    """A closed object of a request: unknown names, wrong types and broken rules are refused.

    Both the Python name and the wire name of a field are accepted. Everything that is wrong is
    reported in one ``pydantic.ValidationError``. Only what was set is sent.
    """

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    SOURCE: ClassVar[str] = ""
    CONSTANTS: ClassVar[Mapping[str, Json]] = {}
    MEDIA: ClassVar[frozenset[str]] = frozenset()
    NULLABLE: ClassVar[frozenset[str]] = frozenset()
    RULES: ClassVar[tuple[Rule, ...]] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _report_all(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(data, dict):
            return handler(data)
        given: dict[str, Any] = cast("dict[str, Any]", data)
        if any(isinstance(value, Omitted) for value in given.values()):
            given = {name: v for name, v in given.items() if not isinstance(v, Omitted)}
        wire = _wire_names(cls)
        by_wire = {wire.get(name, name): value for name, value in given.items()}
        nulls = {name for name, value in by_wire.items() if value is None} - cls.NULLABLE
        try:
            value = handler(given)
        except ValidationError as error:
            problems = [*_field_problems(cls, error, nulls), *_rule_problems(cls, by_wire)]
        else:
            sent = value.to_wire() if _looks_inside(cls) else by_wire
            problems = [*_rule_problems(cls, sent), *_booleans(cls, given, value)]
            if not problems and not nulls:
                return value
        problems += [_null_problem(cls, name) for name in sorted(nulls & set(wire.values()))]
        # Outside the except clause: pydantic's own error would show the values given.
        raise ValidationError.from_exception_data(cls.__name__, problems, hide_input=True)

    def to_wire(self) -> dict[str, Any]:
        """What is sent: wire names, only what was set, and the constants."""
        wire = self.model_dump(by_alias=True, exclude_unset=True, warnings="none")
        return {**self.CONSTANTS, **wire}

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        for name in type(self).model_fields:
            if name in self.model_fields_set:
                yield name, _shown(getattr(self, name))


class Request(Part):
    """A request for one variant; ``client.submit(request)`` sends it."""

    VARIANT: ClassVar[str] = ""
    CLIENT_ID: ClassVar[str | None] = None
    PROMPT: ClassVar[str] = "prompt"

    if TYPE_CHECKING:
        # A class that was chosen at run time takes what its fields are; each variant's own class
        # has its fields as keywords.
        def __init__(self, **data: Any) -> None: ...

    @model_validator(mode="after")
    def _look_at_placeholders(self) -> Self:
        prompt = getattr(self, self.PROMPT, None) or getattr(self, "positive_prompt", None)
        if isinstance(prompt, str) and "[" in prompt:
            for message in _dangling(prompt, self):
                warn(message, PromptWarning)
        return self

    def alternatives(self) -> list[Alternative]:
        """The other variants, those that would take this request first, with their obstacles."""
        from .alternatives import alternatives

        return alternatives(self)


class Answer(BaseModel):
    """An object of an answer: unknown fields are kept, and so are unknown values of closed sets."""

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        frozen=True,
        defer_build=True,
        protected_namespaces=(),
    )

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        for name, value in super().__repr_args__():
            yield name, _shown(value)


@cache
def _wire_names(model: type[Part]) -> dict[str, str]:
    """Python name → wire name."""
    return {name: field.alias or name for name, field in model.model_fields.items()}


@cache
def _python_names(model: type[Part]) -> dict[str, str]:
    return {wire: name for name, wire in _wire_names(model).items()}


@cache
def _looks_inside(model: type[Part]) -> bool:
    """Whether a rule may be about members of an object: then it is judged by what is sent."""
    return any(rule.kind == "schema" for rule in model.RULES)


def _rule_problems(model: type[Part], given: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    names = _python_names(model)
    for rule in model.RULES:
        words = rule.broken(given, lambda wire: names.get(wire, wire))
        if words is not None:
            where = ", ".join(part for part in (model.SOURCE, rule.source) if part)
            text = f"{words} ({where})" if where else words
            context = {"message": text, "rule": rule.message, "source": rule.source}
            set_ = [field for field in rule.fields if field in given]
            yield _problem("rule", context, (names.get(set_[0], set_[0]),) if set_ else ())


def _problem(kind: str, context: dict[str, Any], loc: tuple[int | str, ...]) -> InitErrorDetails:
    error = PydanticCustomError(cast(Any, kind), "{message}", context)
    return InitErrorDetails(type=error, loc=loc, input=None)


def _null_problem(model: type[Part], wire: str) -> InitErrorDetails:
    name = _python_names(model).get(wire, wire)
    text = f"`{name}` cannot be None; leave it out instead"
    return _problem("none_not_allowed", {"message": text}, (name,))


def _field_problems(
    model: type[Part], error: ValidationError, nulls: set[str]
) -> Iterator[InitErrorDetails]:
    """pydantic's problems, with close matches for unknown names and without the values given."""
    wire, python = _wire_names(model), _python_names(model)
    for item in error.errors(include_url=False):
        # pydantic names the steps of a union; they say nothing to a caller.
        loc = tuple(part for part in item["loc"] if not str(part).startswith("function-"))
        kind = item["type"]
        first = str(loc[0]) if loc else ""
        if len(loc) == 1 and wire.get(first, first) in nulls and kind != "extra_forbidden":
            continue  # reported as "cannot be None"
        if kind == "extra_forbidden" and len(loc) == 1:
            yield _unknown_name(model, first)
            continue
        loc = (python.get(first, first), *loc[1:]) if loc else loc  # as the rules name it
        if kind == "string_pattern_mismatch":
            context = item.get("ctx", {})
            yield _problem(kind, {**context, "message": _form(model, loc, context)}, loc)
        elif isinstance(item.get("ctx", {}).get("message"), str):
            yield _problem(kind, item.get("ctx", {}), loc)
        else:
            context = {"message": item["msg"].replace("{", "(").replace("}", ")")}
            yield _problem(kind, {**item.get("ctx", {}), **context}, loc)


_FORMS = {
    "uri": "an address is wanted, such as https://example.com/a (other characters as %20)",
    "uuid": "a UUID of version 4 is wanted, such as 7d0c6a1e-0000-4000-8000-000000000001",
}


def _form(model: type[Part], loc: tuple[int | str, ...], context: Mapping[str, Any]) -> str:
    """What a text should have been, in words where the format of the field is documented."""
    from .variants import catalogue

    known = catalogue().get(getattr(model, "VARIANT", ""))
    wire = _wire_names(model)
    names = [str(part) for part in loc if isinstance(part, str)]
    path = ".".join([wire.get(name, name) for name in names[:1]] + names[1:])
    words = _FORMS.get(str(known.fields.get(path, {}).get("format"))) if known else None
    pattern = redact(str(context.get("pattern", "")), 60)
    return words or f"the text is not of the documented form {pattern}"


def _booleans(
    model: type[Part], given: Mapping[str, Any], value: Part
) -> Iterator[InitErrorDetails]:
    """True and False that were taken for 1 and 0, as Python's equality would have it."""
    python = _python_names(model)
    for name, item in given.items():
        if item is True or item is False:
            name = name if name in model.model_fields else python.get(name, name)
            if getattr(value, name, item) is not item:
                yield _problem("bool_not_allowed", {"message": "a number is wanted here"}, (name,))


def _unknown_name(model: type[Part], name: str) -> InitErrorDetails:
    from .closest import unknown_name

    python = _python_names(model)
    text = unknown_name(name, [*_wire_names(model), *python], python)
    return _problem("unknown_name", {"message": text}, (redact(name, 80),))


def _shown(value: Any) -> Any:
    """``value`` for a repr: long texts, data and signed addresses cut."""
    if isinstance(value, str):
        return redact(value, 80)
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    if isinstance(value, list | tuple):
        items = cast("list[Any]", value)
        return [_shown(item) for item in items[:4]] + (["…"] if len(items) > 4 else [])
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        return {name: _shown(item) for name, item in entries.items()}
    return value


_PLACEHOLDER = r"(?i)\[(Image|Video|Audio)[ _]?(\d{1,4})\]"


def _dangling(prompt: str, request: Request) -> Iterator[str]:
    """A sentence for each placeholder of the prompt that no given image, video or audio answers."""
    wire = request.to_wire()
    for found in {match.group(0): match for match in re.finditer(_PLACEHOLDER, prompt)}.values():
        word, number = found.group(1).lower(), int(found.group(2))
        count = _count(wire, word)
        if number > count and _has_field(type(request), word):
            yield (
                f"the prompt names {found.group(0)}, but the request has "
                f"{count or 'no'} {word}{'' if count == 1 else 's'}"
            )


def _count(value: Any, word: str) -> int:
    """How many media of one kind a request names: by the word in the names of its fields."""
    total = 0
    for name, item in cast("dict[str, Any]", value).items():
        if word in name.lower() and isinstance(item, str):
            total += 1
        elif word in name.lower() and isinstance(item, list):
            total += len(cast("list[object]", item))
        elif isinstance(item, dict):
            total += _count(item, word)
    return total


@cache
def _has_field(model: type[Part], word: str) -> bool:
    for name, field in model.model_fields.items():
        if word in name.lower():
            return True
        if any(_has_field(part, word) for part in _parts(field.annotation)):
            return True
    return False


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)
