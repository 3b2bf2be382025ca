"""One at Acme: the models of its request.

Source: https://acme.example/one (captures/acme/one.txt).
"""

from typing import Annotated, ClassVar

from pydantic import Field

from ..._runtime.model import Request


class OneRequest(Request):
    """Members of a request.

    Source: captures/acme/one.txt, line 203.
    """

    VARIANT: ClassVar[str] = "acme/one"
    SOURCE: ClassVar[str] = "one"

    prompt: Annotated[str, Field(min_length=1)]
    """What to show.

    At least 1 character.

    Source: captures/acme/one.txt, line 208.
    """

    class_: Annotated[str | None, Field(alias="class")] = None
    """Called class.

    Source: captures/acme/one.txt, line 212.
    """

    model_dump_: Annotated[str | None, Field(alias="model_dump")] = None
    """Called model_dump.

    Source: captures/acme/one.txt, line 215.
    """

    timeout_: Annotated[str | None, Field(alias="timeout")] = None
    """Called timeout.

    Source: captures/acme/one.txt, line 218.
    """

    validate_: Annotated[str | None, Field(alias="validate")] = None
    """Called validate.

    Source: captures/acme/one.txt, line 221.
    """

    private: Annotated[str | None, Field(alias="_private")] = None
    """Called _private.

    Source: captures/acme/one.txt, line 224.
    """

    field_3d_mode: Annotated[str | None, Field(alias="3d-mode")] = None
    """Called 3d-mode.

    Source: captures/acme/one.txt, line 227.
    """

    type_: Annotated[str | None, Field(alias="type")] = None
    """Called type.

    Source: captures/acme/one.txt, line 230.
    """

    copy_: Annotated[str | None, Field(alias="ｃopy")] = None
    """Called ｃopy.

    Source: captures/acme/one.txt, line 233.
    """

    bildgr_e: Annotated[str | None, Field(alias="Bildgröße")] = None
    """Called Bildgröße.

    Source: captures/acme/one.txt, line 236.
    """
