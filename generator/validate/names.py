"""Names that differ on the wire and would be one in Python."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ..diagnostics import Finding
from ..document import Sourced, pointer
from ..schemas import Schemas, finding
from .operations import operations

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER = re.compile(r"[\W_]+")


def check(sourced: Sourced, schemas: Schemas) -> Iterator[Finding]:
    """A finding for each second claim of members of one object on one Python name."""
    for at, schema in schemas:
        properties = schema.get("properties", {})
        claims = [(name, at + pointer("properties", name)) for name in properties]
        yield from _collisions(sourced, claims)


def check_across(sourced: Sourced) -> Iterator[Finding]:
    """The same for operations and components."""
    ids = [(str(op["operationId"]), at) for at, _path, op in _named(sourced)]
    yield from _collisions(sourced, ids)
    components = sourced.document.get("components", {}).get("schemas", {})
    at = pointer("components", "schemas")
    yield from _collisions(sourced, [(name, at + pointer(name)) for name in components])


def _named(sourced: Sourced) -> list[tuple[str, str, dict[str, object]]]:
    return [item for item in operations(sourced.document) if "operationId" in item[2]]


def _collisions(sourced: Sourced, claims: list[tuple[str, str]]) -> Iterator[Finding]:
    first: dict[str, tuple[str, str]] = {}
    for name, at in claims:
        known, where = first.setdefault(_python(name), (name, at))
        if known != name:
            message = f"{known!r} and {name!r} would have the same Python name"
            yield finding(sourced, at, "names-collide", message, other=where)


@lru_cache(maxsize=4096)
def _python(name: str) -> str:
    """A name as Python code would write it: the compiler folds compatible characters too."""
    plain = unicodedata.normalize("NFKC", name)
    return _OTHER.sub("_", _HUMP.sub("_", plain)).strip("_").lower()
