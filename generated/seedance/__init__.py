"""Typed clients for ByteDance's Seedance video models at several providers.

``seedance.variants`` lists all of them. Clients and models are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import testing
    from ._runtime import errors, webhooks
    from ._runtime.assets import Asset, Video
    from ._runtime.client import AsyncClient, Client
    from ._runtime.errors import (
        BadTarget,
        CannotReconcile,
        ConfigurationError,
        DownloadError,
        ExpiredLink,
        InvalidRequest,
        NoResult,
        NotSent,
        OutcomeUnknown,
        ProviderError,
        ReadFailed,
        Rejected,
        RetiredVariant,
        SeedanceError,
        ShortBody,
        SubmitError,
        TargetExists,
        TaskError,
        TaskFailed,
        TaskMissing,
        TooLarge,
        UnknownParameter,
        UnsafeAddress,
        UsageError,
        WaitTimeout,
        WrongTask,
    )
    from ._runtime.journal import Journal
    from ._runtime.many import Outcome
    from ._runtime.media import Media
    from ._runtime.model import PromptWarning, Request
    from ._runtime.omit import OMIT
    from ._runtime.preview import Preview
    from ._runtime.state import Response
    from ._runtime.task import AsyncTask, StateWarning, Task
    from ._runtime.variants import Variant, Variants
    from .catalogue import find, variants
    from .modellix.client import AsyncModellix, Modellix
    from .runware.client import AsyncRunware, Runware

    __version__: str

__all__ = [
    "Asset",
    "AsyncClient",
    "AsyncModellix",
    "AsyncRunware",
    "AsyncTask",
    "BadTarget",
    "CannotReconcile",
    "Client",
    "ConfigurationError",
    "DownloadError",
    "errors",
    "ExpiredLink",
    "find",
    "InvalidRequest",
    "Journal",
    "Media",
    "Modellix",
    "NoResult",
    "NotSent",
    "OMIT",
    "Outcome",
    "OutcomeUnknown",
    "Preview",
    "PromptWarning",
    "ProviderError",
    "ReadFailed",
    "Rejected",
    "Request",
    "Response",
    "RetiredVariant",
    "Runware",
    "SeedanceError",
    "ShortBody",
    "StateWarning",
    "SubmitError",
    "TargetExists",
    "Task",
    "TaskError",
    "TaskFailed",
    "TaskMissing",
    "testing",
    "TooLarge",
    "UnknownParameter",
    "UnsafeAddress",
    "UsageError",
    "Variant",
    "variants",
    "Variants",
    "Video",
    "WaitTimeout",
    "webhooks",
    "WrongTask",
]

_MODULES = {"errors": "._runtime.errors", "testing": ".testing", "webhooks": "._runtime.webhooks"}
_MEMBERS = {
    "Asset": "._runtime.assets",
    "AsyncClient": "._runtime.client",
    "AsyncModellix": ".modellix.client",
    "AsyncRunware": ".runware.client",
    "AsyncTask": "._runtime.task",
    "BadTarget": "._runtime.errors",
    "CannotReconcile": "._runtime.errors",
    "Client": "._runtime.client",
    "ConfigurationError": "._runtime.errors",
    "DownloadError": "._runtime.errors",
    "ExpiredLink": "._runtime.errors",
    "InvalidRequest": "._runtime.errors",
    "Journal": "._runtime.journal",
    "Media": "._runtime.media",
    "Modellix": ".modellix.client",
    "NoResult": "._runtime.errors",
    "NotSent": "._runtime.errors",
    "OMIT": "._runtime.omit",
    "Outcome": "._runtime.many",
    "OutcomeUnknown": "._runtime.errors",
    "Preview": "._runtime.preview",
    "PromptWarning": "._runtime.model",
    "ProviderError": "._runtime.errors",
    "ReadFailed": "._runtime.errors",
    "Rejected": "._runtime.errors",
    "Request": "._runtime.model",
    "Response": "._runtime.state",
    "RetiredVariant": "._runtime.errors",
    "Runware": ".runware.client",
    "SeedanceError": "._runtime.errors",
    "ShortBody": "._runtime.errors",
    "StateWarning": "._runtime.task",
    "SubmitError": "._runtime.errors",
    "TargetExists": "._runtime.errors",
    "Task": "._runtime.task",
    "TaskError": "._runtime.errors",
    "TaskFailed": "._runtime.errors",
    "TaskMissing": "._runtime.errors",
    "TooLarge": "._runtime.errors",
    "UnknownParameter": "._runtime.errors",
    "UnsafeAddress": "._runtime.errors",
    "UsageError": "._runtime.errors",
    "Variant": "._runtime.variants",
    "Variants": "._runtime.variants",
    "Video": "._runtime.assets",
    "WaitTimeout": "._runtime.errors",
    "WrongTask": "._runtime.errors",
    "find": ".catalogue",
    "variants": ".catalogue",
}

if not TYPE_CHECKING:  # type checkers know the names from above, and then no others

    def __getattr__(name: str) -> object:
        if name in _MODULES:
            found = import_module(_MODULES[name], __name__)
        elif name in _MEMBERS:
            found = getattr(import_module(_MEMBERS[name], __name__), name)
        elif name == "__version__":
            found = import_module("importlib.metadata").version("seedance-typed")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return __all__
