"""Variants that a provider lists but that cannot be called from here: ``specs/known.yaml``."""

from __future__ import annotations

from ..diagnostics import BadInput
from ..document import Object
from ..node import Node, collect
from ..specs import Specs, load_node

KNOWN = "known.yaml"

_TASKS = ("t2v", "i2v", "r2v", "v2v")
_STATUS = ("current", "retired", "announced")


def known_variants(specs: Specs) -> tuple[Object, ...]:
    """Catalogue entries (``callable: false``) of a specs folder, in the order of the file.

    Raises:
        BadInput: with one error for each entry that is wrong.
    """
    if KNOWN not in specs.files:
        return ()
    root = load_node(specs.files[KNOWN], KNOWN, "known")
    root.members(["known"])
    entries, problems = [], []
    for node in root.child("known").elements():
        try:
            entries.append(_entry(node, specs))
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    return tuple(entries)


def _entry(node: Node, specs: Specs) -> Object:
    node.members(["provider", "model", "title", "reason", "catalogue", "sources"])
    catalogue = node.child("catalogue")
    catalogue.object()
    _among(catalogue.child("status"), _STATUS)
    for task in catalogue.child("tasks").elements():
        _among(task, _TASKS)
    provider, model = node.child("provider").text(), node.child("model").text()
    _among(node.child("provider"), tuple(specs.manifest.providers))
    if any(entry.id == f"{provider}/{model}" for entry in specs.manifest.documents):
        raise node.child("model").refuse("has-document", f"{model!r} has a document: remove this")
    return {
        "id": f"{provider}/{model}",
        "provider": provider,
        "model": model,
        "title": node.child("title").text(),
        "callable": False,
        "reason": node.child("reason").text(),
        **catalogue.value,
        "sources": [_source(child) for child in node.child("sources").elements()],
    }


def _source(node: Node) -> Object:
    node.members(["address", "observed"])
    return {"address": node.child("address").text(), "observed": node.value["observed"]}


def _among(node: Node, known: tuple[str, ...]) -> None:
    if node.text() not in known:
        raise node.refuse("bad-value", f"{node.value!r} is unknown", "one of " + ", ".join(known))
