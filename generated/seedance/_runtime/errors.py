"""Everything this package raises on purpose, from one base.

The question after a failed submit is whether it may be sent again. Three classes answer it:
``NotSent`` (yes), ``Rejected`` (yes, after the change or wait it names) and ``OutcomeUnknown``
(not blindly: the provider may have accepted the task and charge for it).
"""

from __future__ import annotations

from .base_errors import (
    ConfigurationError,
    InvalidRequest,
    RetiredVariant,
    SeedanceError,
    UnknownParameter,
    UsageError,
)
from .submit_errors import (
    CannotReconcile,
    NotSent,
    OutcomeUnknown,
    ProviderError,
    Rejected,
    SubmitError,
)
from .task_errors import (
    BadTarget,
    DownloadError,
    ExpiredLink,
    NoResult,
    ReadFailed,
    ShortBody,
    TargetExists,
    TaskError,
    TaskFailed,
    TaskMissing,
    TooLarge,
    UnsafeAddress,
    WaitTimeout,
    WrongTask,
)

__all__ = [
    "BadTarget",
    "CannotReconcile",
    "ConfigurationError",
    "DownloadError",
    "ExpiredLink",
    "InvalidRequest",
    "NoResult",
    "NotSent",
    "OutcomeUnknown",
    "ProviderError",
    "ReadFailed",
    "Rejected",
    "RetiredVariant",
    "SeedanceError",
    "ShortBody",
    "SubmitError",
    "TargetExists",
    "TaskError",
    "TaskFailed",
    "TaskMissing",
    "TooLarge",
    "UnknownParameter",
    "UnsafeAddress",
    "UsageError",
    "WaitTimeout",
    "WrongTask",
]
