"""Rules between fields, from the composition keywords of an object schema to ``Rule(...)``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..document import Json, Object, pointer
from .code import Code, Items, Text, joined, literal, name_set, strings
from .names import identifier
from .source import Source

COMPOSITION = ("not", "anyOf", "oneOf", "if")
_RULED = frozenset((*COMPOSITION, "allOf", "dependentRequired"))

# What the package can check of a schema that is none of the common forms.
_CHECKED = name_set(
    "required properties dependentRequired if then else not allOf anyOf oneOf const enum minimum"
    " maximum minItems maxItems minLength maxLength"
)
_SAID = frozenset(("description", "title", "$comment", "type"))
_NOTHING = Text("")


class Rule(NamedTuple):
    """A rule by wire names; ``message`` and ``source`` are the sentence and where it stands.

    ``at`` points to the keyword that says the same in the document.
    """

    kind: str
    fields: tuple[str, ...]
    needs: tuple[str, ...] = ()
    message: Text = _NOTHING
    source: str = ""
    schema: Json = None
    at: str = ""

    def code(self) -> Code:
        """The call that makes it in the package."""
        arguments = [literal(self.kind), strings(self.fields)]
        if self.needs:
            arguments.append(Code(f"needs={strings(self.needs)}"))
        if self.message:
            arguments.append(Code(f"message={literal(self.message)}"))
        if self.source:
            arguments.append(Code(f"source={literal(self.source)}"))
        if self.schema is not None:
            arguments.append(Code(f"schema={literal(self.schema)}"))
        return Code(f"Rule({joined(', ', arguments)})")

    def words(self) -> str:
        """The rule with the names of its fields; the sentence itself where no form says it."""
        fields = [" with ".join(map(_shown, name.split("+"))) for name in self.fields]
        said = {
            "not_together": f"{fields[0] if fields else ''} cannot be combined with"
            f" {_list(fields[1:], 'and')}",
            "any_of": f"at least one of {_list(fields, 'or')} must be given",
            "one_of": f"exactly one of {_list(fields, 'or')} must be given",
            "requires": f"{''.join(fields)} needs {_list(map(_shown, self.needs), 'and')}",
        }
        return said.get(self.kind) or self.message or f"a rule between {_list(fields, 'and')}"


def _shown(name: str) -> str:
    return f"`{identifier(name)}`"


def _list(items: Iterable[str], word: str) -> str:
    *most, last = [*items] or [""]
    return f"{', '.join(most)} {word} {last}" if most else last


def sentences(found: Iterable[Rule]) -> Items:
    """The rules as a list in a docstring, each once, with the place that states it."""
    said = {rule.words(): rule.source for rule in reversed([*found])}
    listed = (f"{words} ({place})" if place else words for words, place in said.items())
    return Items(Code("Rules"), tuple((Code(""), line) for line in reversed([*listed])))


def rules(source: Source, at: str) -> tuple[Rule, ...]:
    """The rules of the object schema at a pointer, in the order of the document."""
    return tuple(_rules(source, at))


def _rules(source: Source, at: str) -> Iterator[Rule]:
    schema = source.at(at)
    if _RULED.isdisjoint(schema):
        return
    own = {key: schema[key] for key in (*COMPOSITION, "then", "else") if key in schema}
    for key in (key for key in COMPOSITION if key in schema):
        beside = {"then": own.get("then", True), "else": own.get("else", True)}
        yield _rule(source, at + pointer(key), {key: schema[key]} | (beside if key == "if" else {}))
    for index, part in enumerate(schema.get("allOf", ())):
        yield from _part(source, at + pointer("allOf", index), part)
    for name, needs in schema.get("dependentRequired", {}).items():
        here = at + pointer("dependentRequired", name)
        said = _sentence(source, here), _place(source, here)
        yield Rule("requires", (name,), tuple(needs), *said, at=here)


def _part(source: Source, at: str, part: Json) -> Iterator[Rule]:
    if not isinstance(part, dict) or "$ref" in part:
        hint = "write the members of the other schema into this one by an overlay"
        raise source.refuse(at, "keyword-unsupported", "a schema that extends another", hint)
    for name, needs in part.get("dependentRequired", {}).items():
        words = Text(str(part.get("description", "")))
        yield Rule("requires", (name,), tuple(needs), words, _place(source, at), at=at)
    rest = {key: value for key, value in part.items() if key not in _SAID | {"dependentRequired"}}
    if rest:
        yield _rule(source, at, rest, Text(str(part.get("description", ""))))


def _rule(source: Source, at: str, schema: Object, message: Text = _NOTHING) -> Rule:
    """A common form by its name, anything else by its schema."""
    words, place = message or _sentence(source, at), _place(source, at)
    if len(schema) == 1:
        (keyword,) = schema
        fields = _required(schema["not"]) if keyword == "not" else _groups(schema.get(keyword))
        kind = {"not": "not_together", "anyOf": "any_of", "oneOf": "one_of"}.get(keyword)
        if kind and fields:
            return Rule(kind, fields, (), words, place, at=at)
    _check(source, at, schema)
    plain = _without_words(schema)
    return Rule("schema", tuple(dict.fromkeys(_named(plain))), (), words, place, plain, at)


def _required(schema: Json) -> tuple[str, ...]:
    """The names, when a schema demands names and nothing else."""
    if not isinstance(schema, dict) or set(schema) - _SAID != {"required"}:
        return ()
    return tuple(schema["required"])


def _groups(schemas: Json) -> tuple[str, ...]:
    """For schemas that demand names and nothing else, the names of each, joined by ``+``."""
    groups = [_required(schema) for schema in schemas] if isinstance(schemas, list) else []
    plain = all(groups) and not any("+" in name for group in groups for name in group)
    return tuple("+".join(group) for group in groups) if plain else ()


def _check(source: Source, at: str, schema: Json) -> None:
    """Refuse a keyword that the package would have to ignore."""
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        ignored = keyword in _SAID and (keyword != "type" or value == "object")
        if keyword not in _CHECKED and not ignored and not keyword.startswith("x-"):
            hint = "state the rule with other keywords, or remove it, by an overlay"
            raise source.refuse(at, "keyword-unsupported", f"a rule with {keyword!r}", hint)
        inner = value.values() if keyword == "properties" else value
        for child in inner if isinstance(inner, list) or keyword == "properties" else [inner]:
            if keyword not in ("const", "enum", "required", "dependentRequired"):
                _check(source, at, child)


def _without_words(schema: Json) -> Json:
    """The schema without descriptions, for the package."""
    if isinstance(schema, list):
        return [_without_words(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _members(key, value)
        for key, value in schema.items()
        if key not in _SAID and not key.startswith("x-")
    }


def _members(keyword: str, value: Json) -> Json:
    if keyword == "properties":
        return {name: _without_words(child) for name, child in value.items()}
    return value if keyword in ("const", "enum", "dependentRequired") else _without_words(value)


def _named(schema: Json) -> Iterator[str]:
    """The fields that a rule is about, in the order in which it names them."""
    if isinstance(schema, list):
        for item in schema:
            yield from _named(item)
    elif isinstance(schema, dict):
        for keyword, value in schema.items():
            if keyword in ("required", "properties", "dependentRequired"):
                yield from value
            elif keyword not in ("const", "enum"):
                yield from _named(value)


def _sentence(source: Source, at: str) -> Text:
    origin = source.sourced.origins.get(at)  # not an ancestor's: its text says something else
    if origin is None or origin.kind == "overlay":  # an overlay's text is its evidence
        return _NOTHING
    return Text(origin.text or "")


def _place(source: Source, at: str) -> str:
    place = source.place(at)
    return f"{place.file}:{place.line}" if place else ""
