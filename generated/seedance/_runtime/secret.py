"""The key, in a wrapper that does not show it, and the checks before it is used."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import NoReturn

from .errors import ConfigurationError


class Secret:
    """A text that no repr, format, pickle or copy gives away; ``reveal()`` does."""

    __slots__ = ("_reveal",)

    def __init__(self, text: str) -> None:
        # A closure rather than an attribute: dumps of ``vars()`` and slots show a function.
        self._reveal: Callable[[], str] = lambda: text

    def reveal(self) -> str:
        """The text itself, for the one header it belongs to."""
        return self._reveal()

    def digest(self) -> str:
        """A short one-way name for the key: the same key has the same name in one process."""
        return hashlib.blake2b(self.reveal().encode(), digest_size=8, key=_SALT).hexdigest()

    def __repr__(self) -> str:
        return "Secret(***)"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return format("***", spec)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key cannot be pickled or copied; give it to the new client instead")


_SALT = os.urandom(16)


def find_key(given: str | None, environment: str, title: str) -> Secret:
    """The key given, else the one in the environment; ``ConfigurationError`` when neither fits."""
    key = given if given is not None else os.environ.get(environment)
    if not key:
        raise ConfigurationError(f"no key for {title}: pass api_key=… or set {environment}")
    where = "api_key" if given is not None else environment
    if key != key.strip():
        raise ConfigurationError(f"{where} has white space at its start or end")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ConfigurationError(f"{where} holds characters that no key has")
    return Secret(key)
