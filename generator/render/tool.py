"""datamodel-code-generator as a function from text to text; importing this imports it."""

from __future__ import annotations

import json
from typing import Any

import datamodel_code_generator.config
import datamodel_code_generator.parser.jsonschema  # noqa: F401  # imported before they are needed
from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion
from datamodel_code_generator.parser import LiteralType

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_OPTIONS: dict[str, Any] = {
    "input_file_type": InputFileType.JsonSchema,
    "output_model_type": DataModelType.PydanticV2BaseModel,
    "target_python_version": PythonVersion.PY_311,
    "base_class": "pydantic.BaseModel",
    "custom_class_name_generator": str,
    "skip_root_model": True,
    "enum_field_as_literal": LiteralType.All,
    "use_annotated": True,
    "field_constraints": True,
    "use_union_operator": True,
    "use_standard_collections": True,
    "strict_nullable": True,
    "disable_timestamp": True,
    "formatters": [],
}


def generated(definitions: dict[str, Any]) -> str | None:
    """The tool's text for object schemas by class name, unformatted; None when it is not one."""
    text = generate({"$schema": _DRAFT, "$defs": definitions}, **_OPTIONS)
    return text if isinstance(text, str) else None


def answer(text: str) -> str:
    """The same as JSON, for such schemas as JSON."""
    return json.dumps(generated(json.loads(text)))
