"""openapi-spec-validator as a function from text to text; importing this imports it.

Without a client for HTTP: importing that one opens a socket, to see whether there is IPv6. All
references are local. Without pydantic-settings, which takes longer to import than to judge:
what the judge asks of it is the size of caches, from the environment or as it is here by default.
And without packages that it does not require but asks about formats where they are installed: what
it says of a document must not depend on that.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType

from pydantic import BaseModel


@contextmanager
def _instead(name: str, other: ModuleType | None = None) -> Iterator[None]:
    """A module that nobody has imported so far is another one inside, or cannot be imported."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = other  # type: ignore[assignment]  # None is how to say that there is none
    try:
        yield
    finally:
        del sys.modules[name]


_SETTINGS = ModuleType("settings of which all have their defaults")
vars(_SETTINGS).update(BaseSettings=BaseModel, SettingsConfigDict=dict)

# Optional to jsonschema; the names as it imports them.
_FORMATS = (
    "fqdn",
    "isoduration",
    "jsonpointer",
    "rfc3986_validator",
    "rfc3987",
    "rfc3987_syntax",
    "uri_template",
)

with ExitStack() as stack:
    for unwanted in ("requests", *_FORMATS):
        stack.enter_context(_instead(unwanted))
    stack.enter_context(_instead("pydantic_settings", _SETTINGS))
    from openapi_spec_validator import OpenAPIV31SpecValidator


def judged(text: str) -> str:
    """The first line of each complaint about a document, as a JSON list."""
    errors = OpenAPIV31SpecValidator(json.loads(text)).iter_errors()
    return json.dumps([str(error.message).partition("\n")[0] for error in errors])


def answer(text: str) -> str:
    """The same for a JSON list of documents as texts."""
    return json.dumps([judged(each) for each in json.loads(text)])
