"""Overlay files (OpenAPI Overlay 1.0.0) as typed actions; applying them is in ``apply.py``.

Beyond the standard, every action carries

* ``x-reason``: why the document is corrected here;
* ``x-evidence``: addresses (or files) that prove it;
* ``x-expects``: the values that stood there before. For ``remove`` the whole value; for
  ``update`` those members that it replaces, nested as they are. Members that are not named
  must not exist yet;
* or ``x-absent: true``: nothing of what ``update`` names exists yet;
* optionally ``x-before: name``: new members go before this one instead of to the end.

A tool that knows only the standard applies the same corrections and ignores these.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..diagnostics import BadInput, Place
from ..document import Json
from ..node import Node, collect
from .jsonpath import BadPath, Step, parse_path

_KEYS = ("update", "remove", "description", "x-expects", "x-absent", "x-before")


class Action(NamedTuple):
    """One correction: where, what, why, and what it relies on."""

    target: str
    path: tuple[Step, ...]
    update: Node | None
    expects: Node | None
    before: str | None
    reason: str
    evidence: tuple[str, ...]
    place: Place

    @property
    def removes(self) -> bool:
        """Whether the action takes its target away."""
        return self.update is None


def parse_overlay(root: Node, files: Mapping[str, bytes]) -> tuple[Action, ...]:
    """The actions of an overlay file; evidence that names a file must name one of ``files``.

    Raises:
        BadInput: with one error for each action that is wrong.
    """
    root.members(["overlay", "info", "actions"], ["extends"])
    version = root.child("overlay")
    if version.value != "1.0.0":
        raise version.refuse("version", f"overlay version {version.value!r}", "use 1.0.0")
    root.child("info").members(["title", "version"])
    actions, problems = [], []
    for node in root.child("actions").elements():
        try:
            actions.append(_action(node, files))
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    if not actions:
        raise root.child("actions").refuse("empty", "an overlay has at least one action")
    return tuple(actions)


def _action(node: Node, files: Mapping[str, bytes]) -> Action:
    node.members(["target", "x-reason", "x-evidence"], _KEYS)
    removes = _flag(node, "remove")
    if removes == ("update" in node.value):
        raise node.refuse("action", "an action has either update or remove: true")
    if _flag(node, "x-absent") == ("x-expects" in node.value):
        message = "an action states what it replaces"
        raise node.refuse("expectation", message, "give x-expects or x-absent: true")
    if removes and "x-expects" not in node.value:
        raise node.refuse("expectation", "remove needs x-expects: the value that goes away")
    before = node.optional("x-before")
    return Action(
        target=node.child("target").text(),
        path=_path(node.child("target")),
        update=None if removes else node.child("update"),
        expects=node.child("x-expects") if "x-expects" in node.value else None,
        before=before.text() if before else None,
        reason=node.child("x-reason").text(),
        evidence=_evidence(node.child("x-evidence"), files),
        place=node.place,
    )


def _flag(node: Node, key: str) -> bool:
    value: Json = node.value.get(key, False)
    if not isinstance(value, bool):
        raise node.child(key).refuse("wrong-type", f"{key} is true or false")
    return value


def _path(node: Node) -> tuple[Step, ...]:
    try:
        return parse_path(node.text())
    except BadPath as problem:
        raise node.refuse("target", f"not a usable JSONPath: {problem}") from None


def _evidence(node: Node, files: Mapping[str, bytes]) -> tuple[str, ...]:
    texts = node.texts()
    if not texts:
        raise node.refuse("evidence", "at least one source is needed")
    for child, text in zip(node.elements(), texts, strict=True):
        if text.startswith("captures/") and text not in files:
            raise child.refuse("evidence", f"there is no file {text!r} in the specs folder")
    return texts
