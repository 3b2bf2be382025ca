"""One raise SystemExit at Acme: the endpoint functions.

Source: https://acme.example/one\"\"\" import os (captures/acme/one.txt).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.omit import documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.task import AsyncTask, Task

Choice: TypeAlias = Literal[
    '"""\nimport os\n"""',
    "');import os#",
    "{{ 7 * 7 }}",
    "a\rb\x0bc\u2028d",
    "\u202e\x00\ufeff",
    "\\",
]

_CALL = PlainCall(
    "acme/one",
    "POST",
    "/one",
    ("prompt",),
    {
        "prompt": {"type": "string", "minLength": 1},
        "choice": {
            "enum": [
                '"""\nimport os\n"""',
                "');import os#",
                "{{ 7 * 7 }}",
                "a\rb\x0bc\u2028d",
                "\u202e\x00\ufeff",
                "\\",
            ],
        },
        "free": {"type": "string"},
    },
    {},
    (),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        choice: Choice
        free: str


@overload
def one(
    client: Client,
    *,
    prompt: str,
    choice: Choice = documented("\\"),
    free: str = documented("' + __import__('os').name + '"),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def one(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def one(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def one(
    client: Client,
    *,
    prompt: str,
    choice: Choice = documented("\\"),
    free: str = documented("' + __import__('os').name + '"),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a One raise SystemExit task at Acme; every call is paid.

    Makes a video.

    Args:
        client: An open client of the provider.
        prompt: What to show. At least 1 character. (captures/acme/one.txt:208)
        choice: \"\"\" import os os.system("x") \"\"\" One of "\\"\\"\\"\\nimport os\\n\\"\\"\\\"\",
            "');import os#", "{{ 7 * 7 }}", "a\\rb\\u000bc d", "\\u202e\\u0000\\ufeff", "\\\\".
            Default of the service: "\\\\". (captures/acme/one.txt:212)
        free: ends in a quote " Default of the service: "' + __import__('os').name + '".
            (captures/acme/one.txt:223)
        validate: Whether the documented limits and rules are checked before sending.
        dry_run: Return what would be sent, and send nothing.
        timeout: Seconds for this request, instead of the client's.
        extra_headers: Headers to send besides the client's.

    Returns the accepted task; ``wait`` for it. With ``dry_run``: what would be sent.

    Raises:
        InvalidRequest: The request breaks documented limits or rules; nothing was sent.
        NotSent: No connection was made; safe to repeat.
        Rejected: The provider refused it; nothing to pay.
        OutcomeUnknown: It may have been accepted: look before you send it again.

    Source: https://acme.example/one\"\"\" import os (captures/acme/one.txt).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "choice": choice,
            "free": free,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def one_async(
    client: AsyncClient,
    *,
    prompt: str,
    choice: Choice = documented("\\"),
    free: str = documented("' + __import__('os').name + '"),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def one_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def one_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def one_async(
    client: AsyncClient,
    *,
    prompt: str,
    choice: Choice = documented("\\"),
    free: str = documented("' + __import__('os').name + '"),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a One raise SystemExit task at Acme; every call is paid.

    The same as ``one``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "choice": choice,
            "free": free,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
