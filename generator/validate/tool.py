"""openapi-spec-validator as a function from text to text; importing this imports it.

Without a client for HTTP: importing that one opens a socket, to see whether there is IPv6. All
references are local.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _absent(module: str) -> Iterator[None]:
    """A module that nobody has imported so far cannot be imported inside."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]  # the import system's way to say so
    try:
        yield
    finally:
        del sys.modules[module]


with _absent("requests"):
    from openapi_spec_validator import OpenAPIV31SpecValidator


def judged(text: str) -> str:
    """The first line of each complaint about a document, as a JSON list."""
    errors = OpenAPIV31SpecValidator(json.loads(text)).iter_errors()
    return json.dumps([str(error.message).partition("\n")[0] for error in errors])


def answer(text: str) -> str:
    """The same for a JSON list of documents as texts."""
    return json.dumps([judged(each) for each in json.loads(text)])
