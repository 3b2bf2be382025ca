"""Model classes by datamodel-code-generator, taken apart into names, annotations and defaults.

The tool sees only schemas and names made by ``describe``. Its text is parsed and compared with
what was described; what we print are the annotations and defaults found there.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..cache import Memo, no_memo, recalled
from ..describe.code import Code, literal
from ..describe.package import Field, ModelModule
from ..diagnostics import OurFault
from ..document import Json, Object


@dataclass(frozen=True, slots=True)
class Typed:
    """A field as the model tool sees it; ``default`` is None when there is none."""

    annotation: Code
    default: Code | None


class FieldTypes:
    """The types of fields, for all modules that need them asked of the tool at once.

    What a field is depends on itself alone, so that fields which are alike in many modules are
    asked for once, and known ones are remembered. A call of the tool costs far more than a field.
    """

    def __init__(self, memo: Memo = no_memo) -> None:
        """``memo`` remembers single fields."""
        self._memo = memo
        self._known: dict[str, Typed] = {}

    def learn(self, modules: Iterable[ModelModule]) -> None:
        """Find the types of all fields of these modules.

        Raises:
            OurFault: the tool made other classes or fields than those described.
        """
        fields = (field for module in modules for model in module.models for field in model.fields)
        wanted = {_key(field): field for field in fields}
        texts = {key: recalled(self._memo, "typed", (key,)) for key in wanted}
        missing = {key: field for key, field in wanted.items() if texts[key] is None}
        # A class may have the name that a named type has in another module: two calls.
        plain = {key: field for key, field in missing.items() if '"$ref"' not in key}
        made = _made(plain) | _made({k: f for k, f in missing.items() if k not in plain})
        for key, known in texts.items():
            text = known or self._memo("typed", (key,), made[key].__str__)
            annotation, default = json.loads(text)
            self._known[key] = Typed(Code(annotation), None if default is None else Code(default))

    def __getitem__(self, field: Field) -> Typed:
        """The type of a field that was learnt."""
        return self._known[_key(field)]


def _key(field: Field) -> str:
    """All that decides the type of a field."""
    return json.dumps([field.name, field.wire, field.required, field.schema])


def _made(fields: Mapping[str, Field]) -> dict[str, str]:
    """By key, annotation and default as the tool decides, as JSON; fields of one name apart."""
    groups: list[dict[str, Field]] = []
    seen: Counter[str] = Counter()
    for key, field in fields.items():
        if seen[field.name] == len(groups):
            groups.append({})
        groups[seen[field.name]][key] = field
        seen[field.name] += 1
    if not groups:
        return {}
    named = {f"fields_{index}": group for index, group in enumerate(groups)}
    schemas = {name: _schema(group.values()) for name, group in named.items()}
    referred = set(_REFERENCE.findall(" ".join(fields)))
    classes = _classes(_generated(dict.fromkeys(sorted(referred), _ANY_CLASS) | schemas))
    if classes.keys() != referred | named.keys():
        raise OurFault(f"the model tool made {sorted(classes)}, asked for were {sorted(named)}")
    return {
        key: text
        for name, group in named.items()
        for key, text in zip(group, _fields(group.values(), classes[name]), strict=True)
    }


_REFERENCE = re.compile(r'"\$ref": "#/\$defs/(\w+)"')
_ANY_CLASS: Object = {"type": "object", "properties": {"any": {"type": "string"}}}


def _schema(fields: Collection[Field]) -> Object:
    return {
        "type": "object",
        "properties": {field.name: field.schema for field in fields},
        "required": [field.name for field in fields if field.required],
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


def _fields(fields: Collection[Field], node: ast.ClassDef) -> Iterator[str]:
    made = {
        statement.target.id: statement
        for statement in node.body
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    }
    described = [str(field.name) for field in fields]
    if list(made) != described:
        raise OurFault(f"the model tool made {list(made)}, described were {described}")
    return (_typed(field, made[field.name]) for field in fields)


def _typed(field: Field, made: ast.AnnAssign) -> str:
    annotation = _with_alias(made.annotation, field.wire) if field.renamed else made.annotation
    default = None if made.value is None else _source(made.value)
    return json.dumps([_source(annotation), default])


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
