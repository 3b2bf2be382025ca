"""The base of all errors, and those of calls that are refused before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar


class SeedanceError(Exception):
    """The base of all errors of this package.

    ``code`` is a stable word per class, for programs. ``retryable`` says whether the same call
    may succeed later without any change and without a risk of paying twice.
    """

    code: ClassVar[str] = "error"
    retryable: bool = False

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message

    def facts(self) -> dict[str, Any]:
        """What a pickle or copy keeps: everything but clients and raw answers."""
        return dict(self.__dict__)

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.message,), self.facts())


class ConfigurationError(SeedanceError, ValueError):
    """The client cannot be made as asked: no key, or an address that is not allowed."""

    code = "configuration"


class UsageError(SeedanceError, RuntimeError):
    """A call that cannot work: a closed client, or an async client in another event loop."""

    code = "usage"


class InvalidRequest(SeedanceError, ValueError):
    """The request breaks documented rules; nothing was sent.

    ``problems`` holds one ``{"field", "message", "type"}`` for each, all of them at once.
    """

    code = "invalid_request"

    def __init__(self, message: str = "", problems: tuple[Mapping[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class UnknownParameter(InvalidRequest, TypeError):
    """A method was called with a name that none of its parameters has; nothing was sent."""

    code = "unknown_parameter"


class RetiredVariant(InvalidRequest):
    """The provider has retired this variant; ``replacement`` is the one it names instead."""

    code = "retired_variant"

    def __init__(self, message: str = "", replacement: str | None = None) -> None:
        super().__init__(message)
        self.replacement = replacement
