"""Parts of a document that can be looked at one by one: each with all that it refers to.

A part is one path, or one schema that no path uses, with the components that it refers to; what
stands in it stands at the same pointer in the whole. What is wrong with a document is wrong with
one of its parts, or shows when their names are compared.

A part has a digest of its text, which costs little; it is put together only to be looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from ..cache import digest_of
from ..document import Object, parts

Name = tuple[str, str]
"""Kind and name of a component."""


class Part(NamedTuple):
    """A part of a document, or the whole. Those with one digest are one."""

    digest: str
    whole: Object
    is_whole: bool = False
    path: str | None = None
    held: tuple[Name, ...] = ()

    def document(self) -> Object:
        """The part as a document by itself."""
        return joined([self])


def joined(some: Sequence[Part]) -> Object:
    """Some parts of one document, as a document by itself."""
    whole = some[0].whole
    if some[0].is_whole:
        return whole
    around = {k: v for k, v in whole.items() if k not in ("paths", "components")}
    paths = {part.path: whole["paths"][part.path] for part in some if part.path is not None}
    components: dict[str, Object] = {}
    for kind, name in dict.fromkeys(name for part in some for name in part.held):
        components.setdefault(kind, {})[name] = whole["components"][kind][name]
    return {**around, "paths": paths} | ({"components": components} if components else {})


def parts_of(document: Object) -> Iterator[Part]:
    """Documents that hold, together, every path and every component.

    One that refers to anything but components stays whole.
    """
    known = _Components(document)
    around = json.dumps({k: v for k, v in document.items() if k not in ("paths", "components")})
    paths = {path: json.dumps(item) for path, item in document.get("paths", {}).items()}
    texts = (around, *paths.values(), *known.texts.values())
    if any(text.count(_ANY) != text.count(_COMPONENT) for text in texts):
        yield Part(digest_of((json.dumps(document),)), document, is_whole=True)
        return
    base = known.reached(around)
    unused = {name: None for name in known.texts if name[0] == "schemas"}
    for path, text in paths.items():
        held = base | known.reached(text)
        for name in held:
            unused.pop(name, None)
        yield known.part(document, (around, path, text), path, held)
    held = dict.fromkeys(name for name in known.texts if name[0] != "schemas")
    yield known.part(document, (around, "rest"), None, base | known.closed(held))
    while unused:
        name, _ = unused.popitem()
        held = known.closed({name: None})
        for each in held:
            unused.pop(each, None)
        yield known.part(document, (around, "unused", *name), None, base | held)


_ANY = '"$ref": "'
_COMPONENT = '"$ref": "#/components/'
_REFERENCE = re.compile(r'"\$ref": ("#/components/(?:[^"\\]|\\.)*")')


class _Components:
    """The texts of the components of a document by kind and name, and what leads to which."""

    def __init__(self, document: Object) -> None:
        self.texts: dict[Name, str] = {
            (kind, name): json.dumps(component)
            for kind, named in document.get("components", {}).items()
            if isinstance(named, dict)  # or it is an extension
            for name, component in named.items()
        }
        self._closed: dict[str, dict[Name, None]] = {}

    def reached(self, text: str) -> dict[Name, None]:
        """The components that a text refers to, directly or through others."""
        found: dict[Name, None] = {}
        for reference in _REFERENCE.findall(text):
            if reference not in self._closed:
                name = _name(json.loads(reference))
                self._closed[reference] = self.closed({name: None}) if name in self.texts else {}
            found |= self._closed[reference]
        return found

    def closed(self, names: Mapping[Name, None]) -> dict[Name, None]:
        """These components, and those that they refer to."""
        found = dict(names)
        waiting = list(found)
        while waiting:
            for reference in _REFERENCE.findall(self.texts[waiting.pop()]):
                name = _name(json.loads(reference))
                if name in self.texts and name not in found:
                    found[name] = None
                    waiting.append(name)
        return found

    def part(
        self, document: Object, own: tuple[str, ...], path: str | None, held: Mapping[Name, None]
    ) -> Part:
        """A part: what it is of itself, and the components that it holds."""
        names = tuple(sorted(held))
        told = (text for name in names for text in (*name, self.texts[name]))
        return Part(digest_of((*own, *told)), document, path=path, held=names)


def _name(reference: str) -> Name:
    tokens = parts(unquote(reference[1:]))
    return (tokens[1], tokens[2]) if len(tokens) > 2 else ("", "")
