"""``explain PROVIDER/VARIANT[.FIELD]``: where each constraint of a generated model comes from."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from ..diagnostics import Origin, printable, refuse
from ..document import Json, Sourced, get, has, pointer, walk
from ..normalize import Normalized
from ..pipeline import judged_specs
from .options import add_folders, progress

# Keywords that hold schemas; they are followed, not printed.
_NESTS = frozenset({"properties", "items", "$ref", "x-variant"})


@dataclass(frozen=True, slots=True)
class Explained:
    """One keyword of one field (``""`` is the request itself) and why it is there."""

    field: str
    keyword: str
    value: Json
    origin: Origin | None

    def __str__(self) -> str:
        value = printable(json.dumps(self.value, ensure_ascii=False), 120)
        name = printable(self.field or "(request)")
        return f"{name}: {printable(self.keyword)} {value}\n    {_reason(self.origin)}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``explain``."""
    parser.add_argument("target", metavar="PROVIDER/VARIANT[.FIELD]")
    parser.add_argument("--json", action="store_true", help="one JSON line per constraint")
    add_folders(parser, "specs")


def run(args: argparse.Namespace) -> int:
    """Print every constraint of the variant, or of one field, with its origin."""
    for line in explain(judged_specs(args.specs, progress).normalized, args.target):
        print(_json_line(line) if args.json else line)
    return 0


def explain(normalized: Normalized, target: str) -> list[Explained]:
    """The constraints of a variant's request, or of one field of it (and its children).

    Raises:
        BadInput: there is no such variant or field; close matches are named.
    """
    known = dict(variants(normalized))
    variant = next((name for name in _prefixes(target) if name in known), None)
    if variant is None:
        close = get_close_matches(target, known, 3, 0.4)
        hint = "did you mean " + " or ".join(close) if close else "see: " + ", ".join(known)
        raise refuse("no-such-variant", None, f"there is no variant {target!r}", hint)
    sourced, at = known[variant]
    lines = list(_schema(sourced, at, ""))
    field = target[len(variant) + 1 :]
    if not field:
        return lines
    chosen = [line for line in lines if _concerns(line, field)]
    if not any(line.field.split(".")[0] == field.split(".")[0] for line in chosen):
        names = sorted({line.field for line in lines if line.field})
        close = get_close_matches(field, names, 3, 0.4)
        hint = "did you mean " + " or ".join(close or names)
        raise refuse("no-such-field", None, f"{variant} has no field {field!r}", hint)
    return chosen


def _prefixes(target: str) -> Iterator[str]:
    """The target, then what stands before each of its dots, longest first."""
    yield target
    while "." in target:
        target = target.rpartition(".")[0]
        yield target


def _concerns(line: Explained, field: str) -> bool:
    below = line.field == field or line.field.startswith((field + ".", field + "["))
    rule = line.keyword in ("allOf", "required", "dependentRequired", "not", "anyOf", "oneOf")
    return below or (line.field == "" and rule and f'"{field}"' in json.dumps(line.value))


def variants(normalized: Normalized) -> Iterator[tuple[str, tuple[Sourced, str]]]:
    """Every variant with its document and the pointer to its request there."""
    for sourced in normalized.providers.values():
        for at, value in walk(sourced.document):
            if isinstance(value, dict) and isinstance(value.get("x-variant"), dict):
                yield value["x-variant"]["id"], (sourced, _request(sourced, at))


def _request(sourced: Sourced, at: str) -> str:
    """The pointer to the request schema of the operation or task schema at a pointer."""
    content = at + pointer("requestBody", "content", "application/json", "schema")
    return _follow(sourced, content if has(sourced.document, content) else at)


def _follow(sourced: Sourced, at: str) -> str:
    schema = get(sourced.document, at)
    while isinstance(schema, dict) and "$ref" in schema:
        at = schema["$ref"].removeprefix("#")
        schema = get(sourced.document, at)
    return at


def _schema(sourced: Sourced, at: str, field: str) -> Iterator[Explained]:
    schema = get(sourced.document, at)
    for keyword, value in schema.items():
        if keyword not in _NESTS and keyword != "allOf":
            place = at + pointer(keyword)
            yield Explained(field, keyword, value, sourced.origin(place))
    for index, rule in enumerate(schema.get("allOf", ())):
        place = at + pointer("allOf", index)
        yield Explained(field, "allOf", rule, sourced.origin(place))
    for name in schema.get("properties", {}):
        inner = _follow(sourced, at + pointer("properties", name))
        yield from _schema(sourced, inner, f"{field}.{name}" if field else name)
    if isinstance(schema.get("items"), dict):
        inner = _follow(sourced, at + pointer("items"))
        yield from _schema(sourced, inner, field + "[]")


def _reason(origin: Origin | None) -> str:
    if origin is None:
        return "origin unknown"
    text = f": {json.dumps(printable(origin.text, 300), ensure_ascii=False)}" if origin.text else ""
    rule = f" by {printable(origin.rule)}" if origin.rule else ""
    return f"{origin.kind} at {origin.place}{rule}{text}"


def _json_line(line: Explained) -> str:
    origin = line.origin
    shown = {
        "field": line.field,
        "keyword": line.keyword,
        "value": line.value,
        "origin": origin.kind if origin else None,
        "file": origin.place.file if origin else None,
        "line": origin.place.line if origin else None,
        "column": origin.place.column if origin else None,
        "rule": origin.rule if origin else None,
        "text": origin.text if origin else None,
    }
    return json.dumps(shown, ensure_ascii=True)
