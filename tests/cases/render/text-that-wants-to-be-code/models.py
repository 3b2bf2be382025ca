"""One raise SystemExit at Acme: the models of its request.

Source: https://acme.example/one\"\"\" import os (captures/acme/one.txt).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.model import Request


class OneRequest(Request):
    """A \\N{BELL} and "quotes" \"\"\"

    Source: captures/acme/one.txt, line 203.
    """

    VARIANT: ClassVar[str] = "acme/one"
    SOURCE: ClassVar[str] = "one"

    prompt: Annotated[str, Field(min_length=1)]
    """What to show.

    At least 1 character.

    Source: captures/acme/one.txt, line 208.
    """

    choice: Literal[
        '"""\nimport os\n"""',
        "');import os#",
        "{{ 7 * 7 }}",
        "a\rb\x0bc\u2028d",
        "\u202e\x00\ufeff",
        "\\",
    ] = "\\"
    """\"\"\" import os os.system("x") \"\"\"

    One of "\\"\\"\\"\\nimport os\\n\\"\\"\\\"\", "');import os#", "{{ 7 * 7 }}", "a\\rb\\u000bc d",
    "\\u202e\\u0000\\ufeff", "\\\\". Default of the service: "\\\\".

    Source: captures/acme/one.txt, line 212.
    """

    free: str = "' + __import__('os').name + '"
    """ends in a quote \"

    Default of the service: "' + __import__('os').name + '".

    Source: captures/acme/one.txt, line 223.
    """
