"""Variants that a provider lists but that cannot be called from here: ``specs/known.yaml``."""

from __future__ import annotations

from ..diagnostics import BadInput, Origin
from ..document import Object, Sourced
from ..form import extension_findings
from ..node import Node, collect
from ..specs import Specs, load_node

KNOWN = "known.yaml"


def known_variants(specs: Specs) -> tuple[Object, ...]:
    """Catalogue entries (``callable: false``) of a specs folder, by id.

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
    _require_form(root)
    return tuple(sorted(entries, key=lambda entry: str(entry["id"])))


def _require_form(root: Node) -> None:
    """The members that are data for the catalogue have the form that the catalogue has."""
    origins = {at: Origin("stated", place) for at, place in root.places.items()}
    found = tuple(extension_findings(Sourced(root.value, origins)))
    if found:
        raise BadInput(found)


def _entry(node: Node, specs: Specs) -> Object:
    node.members(["provider", "model", "title", "reason", "catalogue", "sources"])
    node.child("catalogue").object()
    provider, model = node.child("provider").text(), node.child("model").text()
    if not specs.manifest.of(provider):
        message = f"{provider!r} is no provider that has documents"
        raise node.child("provider").refuse("unknown-provider", message)
    if any(entry.id == f"{provider}/{model}" for entry in specs.manifest.documents):
        raise node.child("model").refuse("has-document", f"{model!r} has a document: remove this")
    return {
        "id": f"{provider}/{model}",
        "provider": provider,
        "model": model,
        "title": node.child("title").text(),
        "callable": False,
        "reason": node.child("reason").text(),
        **node.value["catalogue"],
        "sources": [_source(child) for child in node.child("sources").elements()],
    }


def _source(node: Node) -> Object:
    node.members(["address", "observed"])
    return {"address": node.child("address").text(), "observed": node.value["observed"]}
