"""Model classes by datamodel-code-generator, taken apart into names, annotations and defaults.

The tool sees only schemas and names made by ``describe``. Its text is parsed and compared with
what was described; what we print are the annotations and defaults found there.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..describe.code import Code, literal
from ..describe.package import Field, Model, ModelModule
from ..diagnostics import OurFault
from ..document import Json, Object


@dataclass(frozen=True, slots=True)
class Typed:
    """A field as the model tool sees it; ``default`` is None when there is none."""

    annotation: Code
    default: Code | None


def typed_fields(module: ModelModule) -> dict[str, dict[str, Typed]]:
    """By class and field name, the types of all fields of a module.

    Raises:
        OurFault: the tool made other classes or fields than those described.
    """
    if not module.models:
        return {}
    classes = _classes(_generated({model.name: _schema(model) for model in module.models}))
    described = [str(model.name) for model in module.models]
    if sorted(classes) != sorted(described):
        raise OurFault(f"the model tool made {sorted(classes)}, described were {sorted(described)}")
    return {model.name: _fields(model, classes[model.name]) for model in module.models}


def _schema(model: Model) -> Object:
    return {
        "type": "object",
        "properties": {field.name: field.schema for field in model.fields},
        "required": [field.name for field in model.fields if field.required],
    }


def _generated(schemas: Mapping[str, Json]) -> str:
    """The tool's text for object schemas by class name; nothing is formatted."""
    from datamodel_code_generator import generate

    text = generate({"$schema": _DRAFT, "$defs": dict(schemas)}, **_options())
    if not isinstance(text, str):
        raise OurFault("the model tool made several modules of one")
    return text


_DRAFT = "https://json-schema.org/draft/2020-12/schema"


@cache
def _options() -> dict[str, Any]:
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    return {
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


def _classes(text: str) -> dict[str, ast.ClassDef]:
    return {node.name: node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}


def _fields(model: Model, node: ast.ClassDef) -> dict[str, Typed]:
    made = {
        statement.target.id: statement
        for statement in node.body
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    }
    described = [str(field.name) for field in model.fields]
    if list(made) != described:
        raise OurFault(
            f"{model.name}: the model tool made {list(made)}, described were {described}"
        )
    return {field.name: _typed(field, made[field.name]) for field in model.fields}


def _typed(field: Field, made: ast.AnnAssign) -> Typed:
    annotation = _with_alias(made.annotation, field.wire) if field.renamed else made.annotation
    default = None if made.value is None else Code(_source(made.value))
    return Typed(Code(_source(annotation)), default)


def _with_alias(annotation: ast.expr, wire: str) -> ast.expr:
    """The annotation with ``Field(alias=…)``, in the ``Field`` that it has or in a new one."""
    alias = ast.keyword("alias", ast.Constant(wire))
    match annotation:
        case ast.Subscript(ast.Name("Annotated"), ast.Tuple([inner, ast.Call(field, [], given)])):
            arguments = ast.Call(field, [], [alias, *given])
        case inner:
            arguments = ast.Call(ast.Name("Field"), [], [alias])
    return ast.Subscript(ast.Name("Annotated"), ast.Tuple([inner, arguments]))


class _Literals(ast.NodeTransformer):
    """Values printed by our own function, the same in every version of Python."""

    def visit_Constant(self, node: ast.Constant) -> ast.Name:
        """A constant as the name that is its source: ``unparse`` prints names as they are."""
        return ast.Name(literal(node.value))


def _source(node: ast.expr) -> str:
    return ast.unparse(_Literals().visit(node))
