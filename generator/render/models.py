"""Model classes by datamodel-code-generator, taken apart into names, annotations and defaults.

The tool sees only schemas and names made by ``describe``. Its text is parsed and compared with
what was described; what we print are the annotations and defaults found there.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .. import warm
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
        known = recalled(self._memo, "typed", [(key,) for key in wanted])
        texts = dict(zip(wanted, known, strict=True))
        missing = {key: field for key, field in wanted.items() if texts[key] is None}
        # A class may have the name that a named type has in another module: two calls.
        plain = {key: field for key, field in missing.items() if '"$ref"' not in key}
        others = {key: field for key, field in missing.items() if key not in plain}
        questions = [_Question(fields) for fields in (plain, others) if fields]
        answers = _generated([question.schemas for question in questions])
        made: dict[str, str] = {}
        for question, answer in zip(questions, answers, strict=True):
            made |= question.types(answer)
        for key, found in texts.items():
            text = found or self._memo("typed", (key,), made[key].__str__)
            annotation, default = json.loads(text)
            self._known[key] = Typed(Code(annotation), None if default is None else Code(default))

    def __getitem__(self, field: Field) -> Typed:
        """The type of a field that was learnt."""
        return self._known[_key(field)]


def _key(field: Field) -> str:
    """All that decides the type of a field."""
    return json.dumps([field.name, field.wire, field.required, field.schema])


class _Question:
    """Fields that one call of the tool is about, in few classes: those of one name apart."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        """``fields`` by key."""
        self._groups: list[dict[str, Field]] = []
        seen: Counter[str] = Counter()
        for key, field in fields.items():
            if seen[field.name] == len(self._groups):
                self._groups.append({})
            self._groups[seen[field.name]][key] = field
            seen[field.name] += 1
        self._referred = sorted(set(_REFERENCE.findall(" ".join(fields))))

    def _named(self) -> dict[str, dict[str, Field]]:
        return {f"fields_{index}": group for index, group in enumerate(self._groups)}

    @property
    def schemas(self) -> dict[str, Json]:
        """The schemas by class name."""
        wanted = {name: _schema(group.values()) for name, group in self._named().items()}
        return dict.fromkeys(self._referred, _ANY_CLASS) | wanted

    def types(self, text: str) -> dict[str, str]:
        """By key, annotation and default as the tool decided, as JSON."""
        named, classes = self._named(), _classes(text)
        if classes.keys() != {*self._referred, *named}:
            raise OurFault(f"the model tool made {sorted(classes)}, asked for were {sorted(named)}")
        return {
            key: made
            for name, group in named.items()
            for key, made in zip(group, _fields(group.values(), classes[name]), strict=True)
        }


_REFERENCE = re.compile(r'"\$ref": "#/\$defs/(\w+)"')
_ANY_CLASS: Object = {"type": "object", "properties": {"any": {"type": "string"}}}


def _schema(fields: Collection[Field]) -> Object:
    return {
        "type": "object",
        "properties": {field.name: field.schema for field in fields},
        "required": [field.name for field in fields if field.required],
    }


def _generated(asked: Sequence[Mapping[str, Json]]) -> Sequence[str]:
    """The tool's texts for object schemas by class name; nothing is formatted."""
    if not asked:
        return []
    texts = None
    question = json.dumps(asked)
    if warm.ask(warm.MODELS, question):
        texts = warm.answer(warm.MODELS)
    if texts is None:
        from .tool import answer

        texts = answer(question)
    found: list[str | None] = json.loads(texts)
    known = [text for text in found if text is not None]
    if len(known) != len(found):
        raise OurFault("the model tool made several modules of one")
    return known


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
