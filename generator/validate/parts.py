"""Parts of a document that can be looked at one by one: each with all that it refers to.

A part is one path, or one schema that no path uses, with the components that it refers to; what
stands in it stands at the same pointer in the whole. What is wrong with a document is wrong with
one of its parts, or shows when their names are compared.

A part has a digest of its text, which costs little; it is put together only to be looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from ..cache import digest_of
from ..document import Object, parts
from ..spread import FEWEST

Name = tuple[str, str]
"""Kind and name of a component."""


class Part(NamedTuple):
    """A part of a document, or the whole. Those with one digest are one.

    Of a part there are the texts: of what stands around paths and components, of its path item,
    and of the components that it holds.
    """

    digest: str
    whole: Object
    is_whole: bool = False
    around: str = ""
    path: str | None = None
    item: str = ""
    held: Mapping[Name, str] = MappingProxyType({})

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


def only(whole: Object, some: Sequence[Part]) -> Object:
    """The document without the paths and components of parts that are not among these.

    Unlike these parts joined, it has whatever else stands where paths and components do.
    """
    if any(part.is_whole for part in some):
        return whole
    held = {name for part in some for name in part.held}
    components = {
        kind: (
            {key: value for key, value in named.items() if (kind, key) in held}
            if isinstance(named, dict)
            else named
        )
        for kind, named in whole.get("components", {}).items()
    }
    paths = {part.path for part in some}
    members = {
        "paths": {path: item for path, item in whole.get("paths", {}).items() if path in paths},
        "components": components,
    }
    return {key: members.get(key, value) for key, value in whole.items()}


def shares(some: Sequence[Part]) -> list[Sequence[Part]]:
    """The parts in few shares, as many as are worth all cores."""
    count = min(FEWEST, len(some))
    bounds = [len(some) * number // count for number in range(count + 1)] if some else []
    return [some[low:high] for low, high in pairwise(bounds)]


def parts_of(document: Object) -> Iterator[Part]:
    """Documents that hold, together, every path and every component.

    One that refers to anything but components stays whole, and so does one without the form.
    """
    if not all(isinstance(document.get(key, {}), dict) for key in ("paths", "components")):
        yield Part(digest_of((json.dumps(document),)), document, is_whole=True)
        return
    around = json.dumps({k: v for k, v in document.items() if k not in ("paths", "components")})
    known = _Components(document, around)
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
        yield known.part(held, (path, text), path, text)
    held = dict.fromkeys(name for name in known.texts if name[0] != "schemas")
    yield known.part(base | known.closed(held), ("rest",))
    while unused:
        name, _ = unused.popitem()
        held = known.closed({name: None})
        for each in held:
            unused.pop(each, None)
        yield known.part(base | held, ("unused", *name))


_ANY = '"$ref": "'
_COMPONENT = '"$ref": "#/components/'
_REFERENCE = re.compile(r'"\$ref": ("#/components/(?:[^"\\]|\\.)*")')


class _Components:
    """The texts of the components of a document by kind and name, and what leads to which."""

    def __init__(self, document: Object, around: str) -> None:
        self._document = document
        self._around = around
        self._told = digest_of((around,))
        self.texts: dict[Name, str] = {
            (kind, name): json.dumps(component)
            for kind, named in document.get("components", {}).items()
            if isinstance(named, dict)  # or it is an extension
            for name, component in named.items()
        }
        self._digests = {at: digest_of((*at, text)) for at, text in self.texts.items()}
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
        self,
        names: Iterable[Name],
        own: tuple[str, ...],
        path: str | None = None,
        item: str = "",
    ) -> Part:
        """A part: the components that it holds, and what it is of itself."""
        held = {name: self.texts[name] for name in sorted(names)}
        digest = digest_of((self._told, *own, *map(self._digests.__getitem__, held)))
        return Part(digest, self._document, False, self._around, path, item, held)


def _name(reference: str) -> Name:
    tokens = parts(unquote(reference[1:]))
    return (tokens[1], tokens[2]) if len(tokens) > 2 else ("", "")
