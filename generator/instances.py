"""Whether a value fits a JSON Schema (draft 2020-12); our only use of jsonschema-rs."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from functools import lru_cache

import jsonschema_rs

from .document import Json


def complaint(schema: Json, value: Json) -> str | None:
    """The first reason why ``value`` does not fit ``schema``; ``None`` when it fits.

    Raises:
        ValueError: the schema itself cannot be used.
    """
    for error in _compiled(marshal.dumps(_without_words(schema), 2)).iter_errors(value):
        at = "/".join(map(str, error.instance_path))
        return f"{at}: {error.message}" if at else str(error.message)
    return None


def checker(schema: Json) -> Callable[[Json], bool]:
    """What tells whether a value fits ``schema``; for many values of one schema.

    Raises:
        ValueError: the schema itself cannot be used.
    """
    return _validator(schema).is_valid


@lru_cache(maxsize=256)
def _compiled(schema: bytes) -> jsonschema_rs.Draft202012Validator:
    """The validator of a marshalled schema; fields of many variants have the same one."""
    return _validator(marshal.loads(schema))


def _without_words(schema: Json) -> Json:
    """The schema without its title and description, by which alone many fields differ."""
    if not isinstance(schema, dict):
        return schema
    return {key: item for key, item in schema.items() if key not in _WORDS or type(item) is not str}


_WORDS = frozenset({"title", "description"})


def _validator(schema: Json) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=False)
