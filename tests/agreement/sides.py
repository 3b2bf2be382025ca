"""The two sides that must agree: the models of the package, and the document under jsonschema.

Two differences are meant; payloads with such values are not compared (see ``comparable``):

* JSON Schema takes ``5.0`` for an integer. The models do not: a number that Python holds as
  ``float`` is never turned into another type in silence.
* The ``$`` of a pattern is the end of the text (ECMA 262). The jsonschema library uses Python's,
  which also takes a final line end; the models do not.
"""

from __future__ import annotations

import importlib
import json
import warnings
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from seedance.catalogue import CATALOGUE
from tests.helpers.documents import Submit, document, resolve, submits, validator

Payload = dict[str, Any]

SUBMITS = {submit.id: submit for submit in submits()}


@cache
def model(id: str) -> type[BaseModel]:
    """The request model of a variant."""
    entry = CATALOGUE[id]
    module = importlib.import_module(f"seedance.{entry['module']}")
    found: type[BaseModel] = getattr(module, entry["request"])
    return found


@cache
def schema_validator(id: str) -> Draft202012Validator:
    """The validator of a variant's request schema, formats asserted."""
    return validator(SUBMITS[id].provider, SUBMITS[id].schema)


def model_complaint(id: str, payload: Payload) -> str | None:
    """Why the model refuses a payload by wire names; None when it takes it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            model(id).model_validate(payload)
    except ValidationError as error:
        return str(error)
    return None


def schema_complaint(id: str, payload: Payload) -> str | None:
    """Why the document refuses it, once what the client adds by itself has been added."""
    filled = {**SUBMITS[id].constants, **payload}
    error = next(schema_validator(id).iter_errors(filled), None)
    return None if error is None else f"{error.json_path}: {error.message}"


def disagreement(id: str, payload: Payload) -> str | None:
    """How the two sides differ about a payload; None when they agree."""
    ours, theirs = model_complaint(id, payload), schema_complaint(id, payload)
    if (ours is None) == (theirs is None):
        return None
    shown = json.dumps(payload, ensure_ascii=False)[:400]
    return f"{id} {shown}\n  model: {ours or 'accepts'}\n  document: {theirs or 'accepts'}"


def comparable(value: Any) -> bool:
    """Whether a value has neither integral floats nor texts that end with their line in it."""
    if isinstance(value, dict):
        return all(comparable(item) for item in value.values())
    if isinstance(value, list):
        return all(comparable(item) for item in value)
    if isinstance(value, str):
        return not value.endswith("\n")
    return not (isinstance(value, float) and value.is_integer())


def resolved(submit: Submit, schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of a variant's document with its own reference followed."""
    return resolve(document(submit.provider), schema)
