"""Types of fields by datamodel-code-generator, taken apart into annotations and defaults.

The tool sees only schemas and names made by ``describe``. Its text is parsed and compared with
what was described; what we print are the annotations and defaults found there.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from .. import warm
from ..cache import Memo, no_memo, recalled
from ..describe.code import Code, literal
from ..describe.package import Field, ModelModule
from ..describe.types import NAMED
from ..diagnostics import OurFault
from ..document import Object
from ..plain import Kept
from ..spread import spread


class Typed(NamedTuple):
    """A field as the model tool sees it; ``default`` is None when there is none."""

    annotation: Code
    default: Code | None


class FieldTypes:
    """The types of fields, for all modules that need them asked of the tool at once.

    What a field is depends on itself alone, and not on its name nor on that of a type in it, so
    that fields which are alike otherwise are asked for once, and known ones are remembered.
    """

    def __init__(self, memo: Memo = no_memo) -> None:
        """``memo`` remembers single fields."""
        self._memo = memo
        self._known: dict[str, _Made] = {}

    def learn(self, modules: Sequence[Kept[ModelModule]]) -> None:
        """Find the types of all fields of these modules.

        Raises:
            OurFault: the tool made other classes or fields than those described.
        """
        asked = spread([partial(_questions, module) for module in modules])
        self._learn(list(dict.fromkeys(chain.from_iterable(text.splitlines() for text in asked))))

    def _learn(self, wanted: Sequence[str]) -> None:
        texts = recalled(self._memo, "typed", [(question,) for question in wanted])
        missing = [question for question, text in zip(wanted, texts, strict=True) if text is None]
        made = dict(zip(missing, _answers(missing), strict=True))
        for question, known in zip(wanted, texts, strict=True):
            text = known or self._memo("typed", (question,), made[question].__str__)
            self._known[question] = _Made(*json.loads(text))

    def __getitem__(self, field: Field) -> Typed:
        """The type of a field; few that were not learnt before are asked for one by one."""
        question, name = _question(field)
        if question not in self._known:
            self._learn([question])
        made = self._known[question]
        limits = made.limits
        if field.renamed:
            limits = ", ".join(filter(None, (f"alias={literal(field.wire)}", limits)))
        bare = made.bare.replace(_NAME, name)
        annotation = f"Annotated[{bare}, Field({limits})]" if limits else bare
        return Typed(Code(annotation), None if made.default is None else Code(made.default))


class _Made(NamedTuple):
    """What the tool made of a field: ``Annotated[bare, Field(limits)] = default``."""

    bare: str
    limits: str
    default: str | None


_ANY = "Named"  # what the tool is told for the name of a type
_NAME = "\0"  # stands for that name in ``bare``; no source has this character


def _questions(module: Kept[ModelModule]) -> str:
    """All different questions about the fields of a module, one a line."""
    fields = (field for model in module.value().models for field in model.fields)
    return "\n".join(dict.fromkeys(_question(field)[0] for field in fields))


def _question(field: Field) -> tuple[str, str]:
    """All that decides what the tool makes of a field, and the name of the type in it, or none."""
    schema, name = _unnamed(field.schema)
    return json.dumps([field.required, schema]), name


def _unnamed(schema: Object) -> tuple[Object, str]:
    """A prepared schema in which the type of ours, one at most, has any name; and its name."""
    for key in ("items", "additionalProperties"):
        if key in schema:
            inner, name = _unnamed(schema[key])
            return {**schema, key: inner}, name
    path: str = schema.get("customTypePath", "")
    if path.startswith(NAMED):
        return {**schema, "customTypePath": NAMED + _ANY}, path.removeprefix(NAMED)
    return schema, ""


def _answers(questions: Sequence[str]) -> Iterator[str]:
    """What the tool makes of each field, as JSON; all are fields of one class to it."""
    if not questions:
        return iter(())
    asked = {f"field_{index}": json.loads(text) for index, text in enumerate(questions)}
    schema = {
        "type": "object",
        "properties": {name: schema for name, (_required, schema) in asked.items()},
        "required": [name for name, (required, _schema) in asked.items() if required],
    }
    fields = {
        statement.target.id: statement
        for statement in _class(_generated({_CLASS: schema})).body
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    }
    if list(fields) != list(asked):
        raise OurFault(f"the model tool made {list(fields)}, described were {list(asked)}")
    return map(_taken_apart, fields.values())


_CLASS = "Fields"


def _generated(definitions: Object) -> str:
    """The tool's text for object schemas by class name; nothing is formatted."""
    text = None
    question = json.dumps(definitions)
    if warm.ask(warm.MODELS, question):
        text = warm.answer(warm.MODELS)
    if text is None:
        from .tool import answer

        text = answer(question)
    made: str | None = json.loads(text)
    if made is None:
        raise OurFault("the model tool made several modules of one")
    return made


def _class(text: str) -> ast.ClassDef:
    made = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
    if [node.name for node in made] != [_CLASS]:
        raise OurFault(f"the model tool made {[node.name for node in made]}, asked for was one")
    return made[0]


def _taken_apart(made: ast.AnnAssign) -> str:
    default = None if made.value is None else _source(made.value)
    match made.annotation:
        case ast.Subscript(ast.Name("Annotated"), ast.Tuple([bare, ast.Call(_, [], given)])):
            limits = ", ".join(f"{each.arg}={_source(each.value)}" for each in given)
        case bare:
            limits = ""
    return json.dumps([_source(bare), limits, default])


class _Literals(ast.NodeTransformer):
    """Values printed by our own function, the same in every version of Python."""

    def visit_Constant(self, node: ast.Constant) -> ast.Name:
        """A constant as the name that is its source: ``unparse`` prints names as they are."""
        return ast.Name(literal(node.value))

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """A name as it is, unless it stands for another."""
        return ast.Name(_NAME) if node.id == _ANY else node


def _source(node: ast.expr) -> str:
    return ast.unparse(_Literals().visit(node))
