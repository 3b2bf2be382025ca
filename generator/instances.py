"""Whether a value fits a JSON Schema (draft 2020-12); our only use of jsonschema-rs."""

from __future__ import annotations

import jsonschema_rs

from .document import Json


def complaint(schema: Json, value: Json) -> str | None:
    """The first reason why ``value`` does not fit ``schema``; ``None`` when it fits.

    Raises:
        ValueError: the schema itself cannot be used.
    """
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=False)
    for error in validator.iter_errors(value):
        at = "/".join(map(str, error.instance_path))
        return f"{at}: {error.message}" if at else str(error.message)
    return None
