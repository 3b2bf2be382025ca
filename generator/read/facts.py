"""A facts document, written by us from public sources, as a reading.

It is an OpenAPI 3.1 document in YAML. Two annotations become origins here and leave it:

* ``x-sources`` (root): short name -> ``{address, observed}`` with optional ``note`` and ``rule``
  (how the fact was concluded from what stands at the address);
* ``x-source`` (beside the keywords it is about): names of sources; ``{name: [keyword, …]}`` is a
  source for these keywords only.

Three at the root stay, for the catalogue: ``x-facts`` (``completeness`` and what is ``unknown``),
``x-disagreements`` (what other sources say, and why that does not stand) and ``x-catalogue``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..diagnostics import BadInput, Origin, Place
from ..document import Json, Object, Sourced, get, has, parent, parts, pointer, walk
from ..node import Node, collect
from .reading import Reading
from .sources import Source, listed, origin_of, parse_named, parse_sources
from .yaml12 import load_yaml

FORM = "facts"
_ANNOTATIONS = frozenset({"x-source", "x-sources"})
_ROOT = ["openapi", "info", "x-facts", "x-sources", "x-catalogue", "paths", "components"]
_DISAGREEMENT = ["field", "keyword", "value", "address", "observed", "reason"]
_CATALOGUE = [
    *("family", "tier", "released", "listed", "replacement", "price", "frame_rate", "output"),
    *("dimensions", "dimensions_source", "default_dimensions", "inputs", "reported"),
]


def is_facts(document: Json) -> bool:
    """Whether a parsed YAML file is a facts document."""
    return isinstance(document, dict) and "x-facts" in document


def read_facts(text: str, file: str) -> Reading:
    """The document without its annotations, with their sources as origins."""
    try:
        located = load_yaml(text, file)
        root = Node(located.value, {"": Place(file), **located.places}, "", "facts")
        root.members(_ROOT, ["x-disagreements", "servers", "security"])
        known = parse_sources(root.child("x-sources"))
        _check(root)
        _require_sources(root)
        sourced = Sourced(_document(root, known), dict(_origins(root, known)))
    except BadInput as problem:
        return Reading(FORM, None, problem.findings)
    return Reading(FORM, sourced, ())


def _check(root: Node) -> None:
    facts, listed_ = root.child("x-facts"), root.optional("x-disagreements")
    facts.members(["completeness", "unknown"])
    facts.child("unknown").texts()
    for node in listed_.elements() if listed_ else ():
        node.members(_DISAGREEMENT)
    root.child("x-catalogue").members(["title", "tasks", "status"], _CATALOGUE)


def _at(root: Node, at: str) -> Node:
    return Node(get(root.value, at), root.places, at, root.topic)


def _require_sources(root: Node) -> None:
    """Refuse fields and rules that nobody vouches for."""
    problems = [
        _at(root, at).refuse("unsourced", f"{'/'.join(parts(at)[-2:])} names no x-source")
        for at, value in walk(root.value)
        if _is_field(at) and isinstance(value, dict) and "x-source" not in value
    ]
    collect(problems)


def _is_field(at: str) -> bool:
    """Whether a pointer is that of a property of a schema, or of a rule between fields.

    Below a rule ``properties`` are conditions, not fields; below an example they are data.
    """
    steps = parts(at)
    inside = {"allOf", "example", "examples"} & set(steps[:-2])
    return not inside and len(steps) > 1 and steps[-2] in ("properties", "allOf")


def _origins(root: Node, known: Mapping[str, Source]) -> Iterator[tuple[str, Origin]]:
    """An origin for each value with a place of its own, from the nearest ``x-source`` above."""
    for at, _value in walk(root.value):
        if at in root.places and not _ANNOTATIONS & set(parts(at)):
            yield at, origin_of(_named(root, known, at), root.places[at])


def _named(root: Node, known: Mapping[str, Source], at: str) -> tuple[Source, ...]:
    """The sources of the value at a pointer."""
    keyword = ""
    while True:
        named = at + pointer("x-source")
        if has(root.value, named):
            return parse_named(_at(root, named), known, keyword)
        if at == "":
            return ()
        keyword, at = parts(at)[-1], parent(at)


def _document(root: Node, known: Mapping[str, Source]) -> Object:
    document: Object = _stripped(root.value)
    document["x-catalogue"]["sources"] = listed(known.values())
    return document


def _stripped(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _stripped(item) for key, item in value.items() if key not in _ANNOTATIONS}
    return [_stripped(item) for item in value] if isinstance(value, list) else value
