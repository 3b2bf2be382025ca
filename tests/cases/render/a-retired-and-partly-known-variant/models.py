"""One at Acme: the models of its request.

Source: https://acme.example/one (captures/acme/one.txt, captured 2026-08-31).
"""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from ..._runtime.model import Request


class OneRequest(Request):
    """Members of a request.

    Source: captures/acme/one.txt, line 207.
    """

    VARIANT: ClassVar[str] = "acme/one"
    SOURCE: ClassVar[str] = "one"

    prompt: Annotated[str, Field(min_length=1)]
    """What to show.

    At least 1 character.

    Source: captures/acme/one.txt, line 212.
    """

    settings: dict[str, Any] | None = None
    """Settings that were not seen.

    Source: captures/acme/one.txt, line 216.
    """

    images: list[Any] | None = None
    """Source: captures/acme/one.txt, line 220."""

    duration: int | str | None = None
    """Source: captures/acme/one.txt, line 222."""
