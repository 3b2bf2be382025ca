"""Whose document is it? Provider, variant and name, from what known documents have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from ..diagnostics import refuse
from ..document import Json, Object, Sourced
from ..manifest import Document, Manifest
from ..read import Reading

_VARIANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:@-]*")
_NOT_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Known:
    """The documents that are there, each with its reading."""

    manifest: Manifest
    readings: Mapping[str, Reading]

    def documents(self, provider: str) -> list[Object]:
        """The readings of one provider as plain documents."""
        read = (self.readings[entry.file].sourced for entry in self.manifest.of(provider))
        return [sourced.document for sourced in read if sourced]

    def entry(self, provider: str, variant: str) -> Document | None:
        """The manifest entry of a variant that is there already."""
        same = (entry for entry in self.manifest.of(provider) if entry.variant == variant)
        return next(same, None)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a manifest entry says about a variant."""

    provider: str
    variant: str
    name: str
    title: str


def identify(
    sourced: Sourced, page: str, known: Known, provider: str | None, variant: str | None
) -> Identity:
    """Provider, variant and Python name of a document; what is given is not guessed.

    Raises:
        BadInput: the document does not decide it; the options are named.
    """
    document = sourced.document
    owner = provider or _provider(document, page, known)
    if owner not in known.manifest.providers:
        raise refuse("unknown-provider", None, f"no provider {owner!r}", _names(known))
    model = variant or _variant(document, known.documents(owner))
    title = _title(document, model)
    return Identity(owner, model, _name(model, title), title)


def _names(known: Known) -> str:
    return "known: " + ", ".join(known.manifest.providers)


def _provider(document: Object, page: str, known: Known) -> str:
    """The provider whose other documents name the same host, stand on it, or look alike."""
    tests = (_hosts(document), {_split(page).hostname}, _shape(document))
    for wanted in tests:
        found = [
            provider
            for provider in known.manifest.providers
            if wanted & (_marks(provider, known) - {None})
        ]
        if len(found) == 1:
            return found[0]
    hint = f"give --provider ({_names(known)}); a new provider is described by an overlay first"
    raise refuse("provider-not-detected", None, "the document does not say whose it is", hint)


def _marks(provider: str, known: Known) -> set[str | None]:
    """Everything a provider's documents are recognised by."""
    pages = {_split(entry.page).hostname for entry in known.manifest.of(provider)}
    documents = known.documents(provider)
    hosts = {host for document in documents for host in _hosts(document) | _shape(document)}
    return {*pages, *hosts}


def _hosts(document: Object) -> set[str | None]:
    return {_split(address).hostname for address in _servers(document)}


def _servers(document: Object) -> Iterator[str]:
    for server in document.get("servers") or ():
        if isinstance(server, dict) and isinstance(server.get("url"), str):
            yield server["url"]


def _split(address: str) -> SplitResult:
    """The parts of an address; of one that is none, nothing."""
    try:
        return urlsplit(address)
    except ValueError:  # brackets that are no IPv6 address
        return urlsplit("")


def _shape(document: Object) -> set[str | None]:
    """The constants of a document without paths: what all tasks of a service send alike."""
    return set() if document.get("paths") else {f"constant {name}" for name in _constants(document)}


def _constants(document: Object) -> dict[str, Json]:
    """The constant fields of the one task that a document without paths describes."""
    schemas = document.get("components", {}).get("schemas", {}).values()
    fields = [pair for schema in schemas for pair in schema.get("properties", {}).items()]
    return {name: field["const"] for name, field in fields if "const" in field}


def _variant(document: Object, others: list[Object]) -> str:
    """The part of the address, or the constant, that no other document of the provider has."""
    mine, seen = _parts(document), [part for other in others for part in _parts(other)]
    common = {part for part in mine if seen.count(part) > 1}
    own = [part for part in mine if part not in common and _VARIANT.fullmatch(part)]
    # A document that is there already has its own name too; then the last part decides nothing.
    fresh = [part for part in own if part not in seen] or own
    if len(fresh) != 1:
        found = f"candidates: {', '.join(fresh)}" if fresh else "nothing in it is its own"
        message = f"the document does not say which variant it describes ({found})"
        raise refuse("variant-not-detected", None, message, "give --variant")
    return fresh[0]


def _parts(document: Object) -> list[str]:
    """The segments of the whole address, or the constants of the task."""
    paths = document.get("paths") or {}
    if not paths:
        return [value for value in _constants(document).values() if isinstance(value, str)]
    server = next(_servers(document), "")
    path = _split(server).path + next(iter(paths))
    return [part for part in path.split("/") if part]


def _title(document: Object, variant: str) -> str:
    return str(document.get("info", {}).get("title") or variant)


def _name(variant: str, title: str) -> str:
    """The Python name: of the variant where it reads as one, otherwise of its title."""
    text = title if set(variant) & set(":@") else variant
    return _NOT_NAME.sub("_", text.lower()).strip("_")
