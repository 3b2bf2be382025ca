"""One at Acme: the endpoint functions.

Source: https://acme.example/one (captures/acme/one.txt).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.omit import OMIT, documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.task import AsyncTask, Task

Ratio: TypeAlias = Literal["16:9", "1:1"]
Duration: TypeAlias = Literal[4, 5, 6, 7, 8]
Frames: TypeAlias = Literal[
    29,
    33,
    37,
    41,
    45,
    49,
    53,
    57,
    61,
    65,
    69,
    73,
    77,
    81,
    85,
    89,
    93,
    97,
    101,
    105,
    109,
    113,
    117,
    121,
    125,
    129,
    133,
    137,
    141,
    145,
    149,
    153,
    157,
    161,
    165,
    169,
    173,
    177,
    181,
    185,
    189,
    193,
    197,
    201,
    205,
    209,
    213,
    217,
    221,
    225,
    229,
    233,
    237,
    241,
    245,
    249,
    253,
    257,
    261,
    265,
    269,
    273,
    277,
    281,
    285,
    289,
]

_CALL = PlainCall(
    "acme/one",
    "POST",
    "/one",
    ("prompt",),
    {
        "prompt": {"type": "string", "minLength": 1},
        "ratio": {"enum": ["16:9", "1:1"]},
        "duration": {"enum": [4, 5, 6, 7, 8]},
        "frames": {
            "enum": [
                29,
                33,
                37,
                41,
                45,
                49,
                53,
                57,
                61,
                65,
                69,
                73,
                77,
                81,
                85,
                89,
                93,
                97,
                101,
                105,
                109,
                113,
                117,
                121,
                125,
                129,
                133,
                137,
                141,
                145,
                149,
                153,
                157,
                161,
                165,
                169,
                173,
                177,
                181,
                185,
                189,
                193,
                197,
                201,
                205,
                209,
                213,
                217,
                221,
                225,
                229,
                233,
                237,
                241,
                245,
                249,
                253,
                257,
                261,
                265,
                269,
                273,
                277,
                281,
                285,
                289,
            ],
        },
        "seed": {"type": "integer", "minimum": -1, "maximum": 4294967295},
        "audio": {"type": "boolean"},
    },
    {},
    (),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        ratio: Ratio
        duration: Duration
        frames: Frames
        seed: int
        audio: bool


@overload
def one(
    client: Client,
    *,
    prompt: str,
    ratio: Ratio = documented("16:9"),
    duration: Duration = documented(5),
    frames: Frames = OMIT,
    seed: int = documented(-1),
    audio: bool = documented(True),
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
    ratio: Ratio = documented("16:9"),
    duration: Duration = documented(5),
    frames: Frames = OMIT,
    seed: int = documented(-1),
    audio: bool = documented(True),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a One task at Acme; every call is paid.

    Makes a video.

    Args:
        client: An open client of the provider.
        prompt: What to show. At least 1 character. (captures/acme/one.txt:208)
        ratio: Aspect ratio of the video. One of "16:9", "1:1". Default of the service: "16:9".
            (captures/acme/one.txt:212)
        duration: Video duration in seconds. One of 4, 5, 6, 7, 8 seconds. Default of the service:
            5. (captures/acme/one.txt:219)
        frames: Video frame count. One of 29 to 289 in steps of 4. (captures/acme/one.txt:229)
        seed: From -1 to 4294967295. Default of the service: -1. (captures/acme/one.txt:299)
        audio: Whether to add sound. Default of the service: true. (captures/acme/one.txt:304)
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

    Source: https://acme.example/one (captures/acme/one.txt).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "duration": duration,
            "frames": frames,
            "seed": seed,
            "audio": audio,
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
    ratio: Ratio = documented("16:9"),
    duration: Duration = documented(5),
    frames: Frames = OMIT,
    seed: int = documented(-1),
    audio: bool = documented(True),
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
    ratio: Ratio = documented("16:9"),
    duration: Duration = documented(5),
    frames: Frames = OMIT,
    seed: int = documented(-1),
    audio: bool = documented(True),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a One task at Acme; every call is paid.

    The same as ``one``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "duration": duration,
            "frames": frames,
            "seed": seed,
            "audio": audio,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
