"""The shape of generated code: which imports, statements, calls and names it may have."""

from __future__ import annotations

import ast
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple, NoReturn

from ..diagnostics import OurFault
from .lines import parted

_IMPORTS = {
    "__future__": {"annotations"},
    "collections.abc": {"Mapping"},
    "importlib": {"import_module"},
    "typing": {
        *("TYPE_CHECKING", "Annotated", "Any", "ClassVar", "Literal", "Required", "TypeAlias"),
        *("TypedDict", "Unpack", "overload"),
    },
    "pydantic": {"ConfigDict", "Field"},
}
"""Absolute imports; relative ones lead into the package, which is proven as a whole."""

_STATEMENTS = (
    *(ast.Module, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef),
    *(ast.Assign, ast.AnnAssign, ast.Return, ast.Expr, ast.If),
)
_EXPRESSIONS = (
    *(ast.Constant, ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.keyword, ast.Await),
    *(ast.Tuple, ast.List, ast.Dict, ast.BinOp, ast.BitOr, ast.UnaryOp, ast.USub),
    *(ast.arguments, ast.arg, ast.alias),
)
_NO_NODES = frozenset(("arg", "asname", "attr", "ctx", "id", "kind", "level", "module", "name"))
# What may stand in generated code, and the members of it that may hold nodes.
_KNOWN = {
    kind: tuple(name for name in kind._fields if name not in _NO_NODES)
    for kind in _STATEMENTS + _EXPRESSIONS
}
_LOOKED_AT = frozenset(
    (
        *(ast.Name, ast.Call, ast.Attribute, ast.arg, ast.ClassDef, ast.FunctionDef),
        *(ast.AsyncFunctionDef, ast.Expr, ast.ImportFrom, ast.If),
    )
)
_CALLS = frozenset(
    (
        *("Endpoint", "Field", "ConfigDict", "Provider.from_data", "PlainCall", "Rule"),
        *("Entries", "Variants", "client.call", "documented", "frozenset"),
    )
)
_IMPORTED = frozenset(name for names in _IMPORTS.values() for name in names)
_ATTRIBUTES = frozenset(("call", "from_data", "find"))
# Names of ours that templates write themselves.
_WRITTEN = frozenset(
    (
        *("CATALOGUE", "_ENTRIES", "PROVIDER", "PROVIDERS", "CLIENT_ID", "CONSTANTS", "MEDIA"),
        *("NULLABLE", "RULES", "SOURCE", "VARIANT", "_CALL", "model_config", "find", "variants"),
        *("client", "validate", "dry_run", "timeout", "extra_headers", "__package__", "__all__"),
        *("members", "_Members"),
    )
)
_BUILTINS = frozenset(
    ("bool", "bytes", "dict", "float", "frozenset", "int", "list", "object", "str", "tuple")
)

# Modules that are the same for all documents but for names and tables in them: they load others
# on first use, and may do what that needs.
_LAZY = ("__init__.py",)


def check_shape(path: str, text: str, copied: bool, names: frozenset[str]) -> None:
    """Nothing, when the file is Python and, unless it is copied, has the shape of generated code.

    Generated modules are compiled when they are imported; of those that are copied some are not.

    Raises:
        OurFault: with file and line.
    """
    try:
        if copied:
            compile(text, path, "exec", dont_inherit=True)
            return
        if path.endswith(_LAZY) or not (path.endswith(".py") and has_shape(text, names)):
            check_tree(path, text, names)
    except (SyntaxError, ValueError, RecursionError) as problem:
        raise OurFault(f"{path}:{getattr(problem, 'lineno', 1)}: {problem}") from None


def check_tree(path: str, text: str, names: frozenset[str]) -> None:
    """Nothing, when the file is Python and has the shape of generated code.

    Raises:
        OurFault: what has no place there, with file and line.
        SyntaxError, ValueError, RecursionError: it is no Python.
    """
    tree = ast.parse(text, path)
    if not path.endswith(_LAZY):
        _Shape(path, names, _imported(tree)).check(tree)


def has_shape(text: str, names: frozenset[str]) -> bool:
    """Whether a module that is Python surely has the shape of generated code.

    What is alike in many modules is looked at once. Elements in an order that Python does not
    take are left to the import, which compiles the module.
    """
    found = parted(text)
    if found is None:
        return False
    sources, defined = found
    asked = set(map(_asked, sources))
    if None in asked:
        return False
    imported = {name for one in asked if one for name in one.imported}
    shape = _Shape("", names, imported)
    return all(map(shape.knows, defined.union(*(one.names for one in asked if one))))


_NO_SHAPE = (SyntaxError, ValueError, RecursionError, OurFault)


class _Names(set[str]):
    """All names there are; those that somebody asked for are in it."""

    def __contains__(self, name: object) -> bool:
        self.add(str(name))
        return True


class _Asked(NamedTuple):
    """The names that must be known for a source to be generated code, and those it imports."""

    names: frozenset[str]
    imported: frozenset[str]


@lru_cache(maxsize=4096)
def _asked(source: str) -> _Asked | None:
    """What a source asks for; None when it is no generated code, whatever is known."""
    names = _Names()
    try:
        tree = ast.parse(source)
        _Shape("", names, set()).check(tree)
    except _NO_SHAPE:
        return None
    return _Asked(frozenset(names), frozenset(_imported(tree)))


def _imported(tree: ast.Module) -> set[str]:
    return {a.asname or a.name for n in tree.body if isinstance(n, ast.ImportFrom) for a in n.names}


class _Shape:
    """One file and the names that may stand in it."""

    def __init__(self, path: str, names: AbstractSet[str], imported: set[str]) -> None:
        self._path = path
        self._names = names  # of the whole package: too many to be copied for each file
        self._others = imported | _WRITTEN | _BUILTINS

    def knows(self, name: str) -> bool:
        """Whether a name may stand in the file."""
        return name in self._names or name in self._others

    def check(self, tree: ast.Module) -> None:
        """Nothing, when every node is one of generated code."""
        waiting: list[ast.AST] = [tree]
        for node in waiting:
            kind = type(node)
            if kind not in _KNOWN:
                self._refuse(node, f"{kind.__name__} has no place in generated code")
            if kind in _LOOKED_AT and (problem := self._problem(node)):
                self._refuse(node, problem)
            for name in _KNOWN[kind]:
                value = getattr(node, name, None)
                if isinstance(value, ast.AST):
                    waiting.append(value)
                elif isinstance(value, list):
                    waiting += [item for item in value if isinstance(item, ast.AST)]

    def _problem(self, node: ast.AST) -> str | None:
        match node:
            case ast.Name(id=name):
                if not self.knows(name):
                    return f"the name {name}, which nobody described"
            case ast.Call(func=function):
                if _dotted(function) not in _CALLS:
                    return f"call of {ast.unparse(function)}"
            case ast.Attribute(attr=name):
                if name not in _ATTRIBUTES and not self.knows(name):
                    return f"the attribute {name}, which nobody described"
            case ast.arg(arg=name):
                if not self.knows(name):
                    return f"the parameter {name}, which nobody described"
            case (
                ast.ClassDef(name=name)
                | ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
            ):
                if not self.knows(name):
                    return f"the definition of {name}, which nobody described"
            case ast.Expr(value=value):
                if not isinstance(value, ast.Constant):
                    return "an expression that is no docstring"
            case ast.If():
                if not _is_for_type_checkers(node):
                    return "a condition"
            case ast.ImportFrom(module=module, level=0):
                allowed = _IMPORTS.get(module or "", set())
                return next(
                    (f"import of {a.name}" for a in node.names if a.name not in allowed), None
                )
        return None

    def _refuse(self, node: ast.AST, problem: str) -> NoReturn:
        raise OurFault(f"{self._path}:{getattr(node, 'lineno', 1)}: {problem}")


def _is_for_type_checkers(node: ast.If) -> bool:
    """Whether it is ``if TYPE_CHECKING:`` with classes inside, which no program ever makes."""
    named = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    return named and not node.orelse and all(isinstance(s, ast.ClassDef) for s in node.body)


def _dotted(function: ast.expr) -> str | None:
    """``a`` or ``a.b`` as text; None for anything else that is called."""
    match function:
        case ast.Name(id=name):
            return name
        case ast.Attribute(ast.Name(id=owner), attr=name):
            return f"{owner}.{name}"
    return None
