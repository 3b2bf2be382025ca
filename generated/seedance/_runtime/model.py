"""The bases of all models: strict requests that report every problem at once, open answers.

Annotations are no texts here: pydantic would find out what they mean once for each model.
"""

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

from .omit import Omitted
from .pointer import Json
from .problems import broken_rules, given_as_none, unlike_numbers, wire_names, wrong_fields
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
        wire = wire_names(cls)
        by_wire = {wire.get(name, name): value for name, value in given.items()}
        nulls = {name for name, value in by_wire.items() if value is None} - cls.NULLABLE
        try:
            value = handler(given)
        except ValidationError as error:
            problems = [*wrong_fields(cls, error, nulls), *broken_rules(cls, by_wire)]
        else:
            sent = value.to_wire() if _looks_inside(cls) else by_wire
            problems = [*broken_rules(cls, sent), *unlike_numbers(cls, given, value)]
            if not problems and not nulls:
                return value
        problems += given_as_none(cls, nulls & set(wire.values()))
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

    def alternatives(self) -> "list[Alternative]":
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
def _looks_inside(model: type[Part]) -> bool:
    """Whether a rule may be about members of an object: then it is judged by what is sent."""
    return any(rule.kind == "schema" for rule in model.RULES)


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
            given = f"{count or 'no'} {word}{'' if count == 1 or word == 'audio' else 's'}"
            yield f"the prompt names {found.group(0)}, but the request has {given}"


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
