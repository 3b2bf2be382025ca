"""``explain PROVIDER/VARIANT[.FIELD]``: where each constraint of a generated model comes from."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from ..describe.names import identifier
from ..diagnostics import Origin, Place, printable, refuse
from ..document import Json, Sourced, get, has, pointer, walk
from ..normalize import Normalized
from ..normalize.known import KNOWN, known_variants
from ..pipeline import judged_specs
from .options import add_folders, progress

# Keywords that are followed, or told of the fields that they name; they are not printed.
_NESTS = frozenset({"properties", "items", "$ref", "x-variant", "required", "allOf"})


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
    what = "as in modellix/seedance-2.0-fast-i2v.duration; fields by Python or wire names"
    parser.add_argument("target", metavar="PROVIDER/VARIANT[.FIELD]", help=what)
    parser.add_argument("--json", action="store_true", help="one JSON line per constraint")
    add_folders(parser, "specs")


def run(args: argparse.Namespace) -> int:
    """Print every constraint of the variant, or of one field, with its origin."""
    judged = judged_specs(args.specs, progress)
    reasons = {str(entry["id"]): str(entry["reason"]) for entry in known_variants(judged.specs)}
    for line in explain(judged.normalized, args.target, reasons):
        print(_json_line(line) if args.json else line)
    return 0


def explain(
    normalized: Normalized, target: str, reasons: Mapping[str, str] = MappingProxyType({})
) -> list[Explained]:
    """The constraints of a variant's request, or of one field of it (and its children).

    A field is named as the model names it or as the document does, ``inputs.frame_images`` or
    ``inputs.frameImages``. ``reasons`` are those of the variants that cannot be called.

    Raises:
        BadInput: there is no such variant or field; close matches are named.
    """
    found = dict(variants(normalized))
    variant = next((name for name in _prefixes(target) if name in found), None)
    if variant is None:
        uncalled = next((name for name in _prefixes(target) if name in reasons), None)
        if uncalled is not None:
            what = f"{uncalled} is known by name only: {reasons[uncalled]}"
            raise refuse("no-such-variant", Place(KNOWN), what)
        close = get_close_matches(target, found, 3, 0.4)
        hint = "did you mean " + " or ".join(close) if close else "see: " + ", ".join(found)
        raise refuse("no-such-variant", None, f"there is no variant {target!r}", hint)
    sourced, at = found[variant]
    lines = list(_schema(sourced, at, ""))
    field = target[len(variant) + 1 :]
    if not field:
        return lines
    named = next((line.field for line in lines if _same(line.field, field)), None)
    if named is None:
        names = sorted({line.field.replace("[]", "") for line in lines if line.field})
        close = get_close_matches(field, names, 3, 0.4)
        hint = "did you mean " + " or ".join(close) if close else "see: " + ", ".join(names)
        raise refuse("no-such-field", None, f"{variant} has no field {field!r}", hint)
    return [line for line in lines if _concerns(line, named)]


def _prefixes(target: str) -> Iterator[str]:
    """The target, then what stands before each of its dots, longest first."""
    yield target
    while "." in target:
        target = target.rpartition(".")[0]
        yield target


def _same(field: str, asked: str) -> bool:
    """Whether a field is the one asked for, by its wire names or its Python names."""
    steps, wanted = field.replace("[]", "").split("."), asked.replace("[]", "").split(".")
    return len(steps) == len(wanted) and all(
        step == want or (step and want == identifier(step))
        for step, want in zip(steps, wanted, strict=True)
    )


def _concerns(line: Explained, field: str) -> bool:
    below = line.field == field or line.field.startswith((field + ".", field + "["))
    rule = line.keyword in ("allOf", "dependentRequired", "not", "anyOf", "oneOf")
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
        if keyword not in _NESTS:
            yield Explained(field, keyword, value, sourced.origin(at + pointer(keyword)))
    for index, rule in enumerate(schema.get("allOf", ())):
        yield Explained(field, "allOf", rule, sourced.origin(at + pointer("allOf", index)))
    required = {name: index for index, name in enumerate(schema.get("required", ()))}
    for name in schema.get("properties", {}):
        below = f"{field}.{name}" if field else name
        if name in required:
            place = at + pointer("required", required[name])
            yield Explained(below, "required", True, sourced.origin(place))
        yield from _schema(sourced, _follow(sourced, at + pointer("properties", name)), below)
    if isinstance(schema.get("items"), dict):
        yield from _schema(sourced, _follow(sourced, at + pointer("items")), field + "[]")
    for keyword in ("anyOf", "oneOf"):
        for index in range(len(schema.get(keyword, ()))):
            inner = _follow(sourced, at + pointer(keyword, index))
            if "properties" in get(sourced.document, inner):  # an alternative, not a rule
                yield from _schema(sourced, inner, field)


def _reason(origin: Origin | None) -> str:
    if origin is None:
        return "origin unknown"
    text, rule = printable(origin.text or "", 300), printable(origin.rule or "")
    words = f"{origin.kind} at {origin.place}"
    if origin.kind == "overlay":
        said = (("reason", rule), ("evidence", text))
        return words + "".join(f"\n      {what}: {why}" for what, why in said if why)
    quoted = f": {json.dumps(text, ensure_ascii=False)}" if text else ""
    return words + (f" by {rule}" if rule else "") + quoted


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
