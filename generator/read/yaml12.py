"""YAML 1.2 (core schema) to a value and the place of every part of it; bounded.

PyYAML composes the nodes; what a plain scalar means is decided here, because PyYAML follows
YAML 1.1: there ``16:9`` is the number 969 and ``no`` is false.
"""

from __future__ import annotations

import re
from collections.abc import Container

import yaml

from ..diagnostics import BadInput, Place, refuse
from ..document import Json, pointer
from ..limits import ALIASES, DIGITS, NESTING, POINTER, VALUES
from .json_text import Located

# Without PyYAML's own rules for plain scalars.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PREFIX = "tag:yaml.org,2002:"
_OBJECTS, _LISTS = (_PREFIX + "map",), (_PREFIX + "seq",)
_SCALARS = {_PREFIX + kind for kind in ("str", "int", "float", "bool", "null", "timestamp")}
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_TAGS = re.compile(r"^%TAG\b", re.M)
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_A_NUMBER = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def load_yaml(text: str, file: str, first_line: int = 1) -> Located:
    """The YAML value of a whole text.

    Raises:
        BadInput: not YAML, a key twice or not text, a tag, too many aliases, an alias to itself,
            not-a-number, too deep; with line and column.
    """
    if directive := _TAGS.search(text):
        line = first_line + text.count("\n", 0, directive.start())
        raise refuse("yaml-tag", Place(file, line), "tags are not read")
    _check_depth(text, file, first_line)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else first_line
        place = Place(file, line, mark.column + 1 if mark else None)
        raise refuse("yaml-not-valid", place, f"not YAML: {error.problem or error}") from None
    except yaml.YAMLError as error:
        raise refuse("yaml-not-valid", Place(file, first_line), f"not YAML: {error}") from None
    builder = _Builder(file, first_line)
    value = None if node is None else builder.build(node, "", 0)
    builder.places.setdefault("", Place(file, first_line, 1))
    return Located(value, builder.places)


def _check_depth(text: str, file: str, first_line: int) -> None:
    """The composer recurses: refuse before it can run out of stack."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > NESTING:
                place = Place(file, first_line + _line(event))
                raise refuse("too-deep", place, f"nested deeper than {NESTING} levels")
    except yaml.YAMLError:
        return  # said better by the composer


class _Builder:
    def __init__(self, file: str, first_line: int) -> None:
        self._file = file
        self._first = first_line
        self._open: set[int] = set()
        self._seen: set[int] = set()
        self._aliases = 0
        self._nodes = 0
        self.places: dict[str, Place] = {}

    def _place(self, node: yaml.Node) -> Place:
        return Place(self._file, self._first + node.start_mark.line, node.start_mark.column + 1)

    def _problem(self, node: yaml.Node, id: str, what: str) -> BadInput:
        return refuse(id, self._place(node), what)

    def build(self, node: yaml.Node, at: str, depth: int) -> Json:
        self.places.setdefault(at, self._place(node))
        self._count(node, depth)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            raise self._problem(node, "yaml-alias", "an alias that contains itself")
        self._open.add(id(node))
        if isinstance(node, yaml.MappingNode):
            made: Json = self._mapping(node, at, depth)
        else:
            self._check_tag(node, _LISTS)
            made = [self.build(n, f"{at}/{i}", depth + 1) for i, n in enumerate(node.value)]
        self._open.discard(id(node))
        return made

    def _count(self, node: yaml.Node, depth: int) -> None:
        self._nodes += 1
        if id(node) in self._seen:
            self._aliases += 1
        self._seen.add(id(node))
        if self._aliases > ALIASES:
            raise self._problem(node, "yaml-alias", f"more than {ALIASES} uses of aliases")
        if self._nodes > VALUES:
            raise self._problem(node, "too-large", f"more than {VALUES} values")
        if depth > NESTING:
            raise self._problem(node, "too-deep", f"nested deeper than {NESTING} levels")

    def _mapping(self, node: yaml.MappingNode, at: str, depth: int) -> Json:
        self._check_tag(node, _OBJECTS)
        made: dict[str, Json] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node)
            if key in made:
                what = f"the key {key!r} stands here twice"
                raise self._problem(key_node, "duplicate-key", what)
            inner = at + pointer(key)
            if len(inner) > POINTER:
                what = f"a name, with those above it, of more than {POINTER} characters"
                raise self._problem(key_node, "too-large", what)
            self.places[inner] = self._place(key_node)
            made[key] = self.build(value_node, inner, depth + 1)
        return made

    def _key(self, node: yaml.Node) -> str:
        """Keys are names: also one that looks like a number (a status code) is text."""
        if not isinstance(node, yaml.ScalarNode):
            raise self._problem(node, "yaml-not-valid", "a key that is not text")
        self._check_tag(node, _SCALARS)
        return str(node.value)

    def _scalar(self, node: yaml.ScalarNode) -> Json:
        self._check_tag(node, _SCALARS)
        text = str(node.value)
        if _SURROGATE.search(text):
            raise self._problem(node, "lone-surrogate", "half of a surrogate pair")
        return self._plain(node, text) if not node.style else text

    def _plain(self, node: yaml.ScalarNode, text: str) -> Json:
        if text in _WORDS:
            return _WORDS[text]
        if _NOT_A_NUMBER.fullmatch(text):
            raise self._problem(node, "number-not-finite", f"{text} is not a JSON number")
        whole, fraction = _INT.fullmatch(text), _FLOAT.fullmatch(text)
        if (whole or fraction) and len(text) > DIGITS:
            what = f"a number of more than {DIGITS} characters"
            raise self._problem(node, "number-too-long", what)
        if whole:
            return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
        if fraction:
            number = float(text)
            if number in (float("inf"), float("-inf")):
                raise self._problem(node, "number-too-large", "a number too large")
            return number
        return text

    def _check_tag(self, node: yaml.Node, known: Container[str]) -> None:
        if node.tag not in known:
            raise self._problem(node, "yaml-tag", f"the tag {node.tag!r} is not read")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0
