"""Python names for what documents name; the lists below are public API of the package."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from ..diagnostics import Place, printable, refuse
from .code import Identifier, name_set

# Fixed here, not asked of the running Python: another version must not rename anything.
_KEYWORDS = name_set(
    "and as assert async await break case class continue def del elif else except finally for from"
    " global if import in is lambda match nonlocal not or pass raise return try type while with"
    " yield none true false self cls"
)
_PYDANTIC = name_set(
    "construct copy dict from_orm json model_computed_fields model_config model_construct"
    " model_copy model_dump model_dump_json model_extra model_fields model_fields_set"
    " model_json_schema model_parametrized_name model_post_init model_rebuild model_validate"
    " model_validate_json model_validate_strings parse_file parse_obj parse_raw schema"
    " schema_json update_forward_refs validate"
)
# A class has "mro" already: the model tool would rename a field of that name on its own.
_RUNTIME = name_set("alternatives mro to_wire")
_OPTIONS = name_set("client dry_run extra_headers timeout validate webhook_url")
_TYPES = name_set("bool bytes dict float int list object set str tuple")

RESERVED = _KEYWORDS | _PYDANTIC | _RUNTIME | (_OPTIONS - {"webhook_url"}) | _TYPES
"""Names of fields and parameters that get one trailing underscore."""

CLIENT = name_set(
    "aclose base_url call client close dry_run many prepare prepare_request preview provider"
    " provider_dry_run read reconcile resume run run_many send submit submit_many task tasks"
    " timeout wait"
)
"""Names that no variant may have: a client has them already."""

MODULES = name_set("client models provider")
"""Names that no variant may have: modules of a provider's package."""

_HUMPS = (re.compile(r"([A-Z]+)([A-Z][a-z])"), re.compile(r"([a-z0-9])([A-Z])"))
_OTHER = re.compile(r"[^A-Za-z0-9]+")


def identifier(text: str, place: Place | None = None) -> Identifier:
    """The Python name of a field: ``webhookURL`` is ``webhook_url``, ``class`` is ``class_``.

    Raises:
        BadInput: nothing of the text can stand in a name.
    """
    name = _identifier(text)
    if not name:
        message = f"the name {text!r} has no letter or digit that a Python name may have"
        raise refuse("no-python-name", place, printable(message), "rename it in an overlay")
    return name


@lru_cache(maxsize=4096)
def _identifier(text: str) -> Identifier:
    plain = unicodedata.normalize("NFKC", text)
    for hump in _HUMPS:
        plain = hump.sub(r"\1_\2", plain)
    name = _OTHER.sub("_", plain).strip("_").lower()
    if name[:1].isdigit():
        name = f"field_{name}"
    return Identifier(f"{name}_" if name in RESERVED else name)


@lru_cache(maxsize=4096)
def class_name(text: str, taken: frozenset[str] = frozenset()) -> Identifier:
    """A class name of the words of a text; one that a module imports gets an underscore.

    Raises:
        BadInput: nothing of the text can stand in a name.
    """
    plain = unicodedata.normalize("NFKC", text)
    name = "".join(word[0].upper() + word[1:] for word in _OTHER.split(plain) if word)
    if not name:
        raise refuse("no-python-name", None, f"{text!r} cannot name a class")
    if name[0].isdigit():
        name = f"Model{name}"
    return Identifier(f"{name}_" if name in taken or name in ("None", "True", "False") else name)


def camel(name: Identifier) -> Identifier:
    """A field's name as that of a type: ``output_format`` is ``OutputFormat``."""
    return Identifier("".join(word[0].upper() + word[1:] for word in name.split("_") if word))


def checked(name: str, place: Place | None, taken: frozenset[str]) -> Identifier:
    """A reviewed name, as it is.

    Raises:
        BadInput: it is no name of a function, or a name in use.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) or name in RESERVED | taken:
        message = f"{printable(name)!r} cannot name a function of the package"
        hint = "choose a name like seedance_1_0_pro that nothing else has"
        raise refuse("bad-name", place, message, hint)
    return Identifier(name)


@dataclass(slots=True)
class Claims:
    """Names that are given once; a second claim names both places."""

    of: str
    _given: dict[str, tuple[str, Place | None]] = field(default_factory=dict)

    def claim(self, name: Identifier, text: str, place: Place | None) -> Identifier:
        """The name, for the first one that asks.

        Raises:
            BadInput: it was given before.
        """
        first, where = self._given.setdefault(name, (text, place))
        if (first, where) != (text, place):
            message = f"{first!r} and {text!r} of {self.of} would both be named {name} in Python"
            hint = "rename one of them in an overlay"
            raise refuse("names-collide", place, message, hint, where)
        return name
