"""The gate: what was tampered with does not pass, and the complaint says where."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator.describe import Package, describe
from generator.diagnostics import OurFault
from generator.proof import prove
from generator.proof.child import import_all
from generator.proof.expected import expected
from generator.proof.shape import check_shape
from generator.render import render

from .build import document, normalized, schema, templates

ENDPOINT = "seedance/acme/one.py"
MODELS = "seedance/acme/models/one.py"
CATALOGUE = "seedance/catalogue.py"


@pytest.fixture(scope="module")
def made() -> tuple[dict[str, str], Package]:
    """A whole package, and its description."""
    seed = {"type": "array", "items": {"type": "integer"}}
    ratio = {"type": "string", "enum": ["1:1", "16:9"]}
    source = normalized(document(schema({"ratio": ratio, "seeds": seed})))
    package = describe(source)
    return render(package, source.documents, templates()), package


def staged(files: dict[str, str], folder: Path) -> Path:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return folder


@pytest.fixture(params=["alone", "in shares"])
def is_shared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether several processes look at a package, however small it is."""
    if request.param == "in shares":
        monkeypatch.setattr(import_module("generator.proof.expected"), "_FEWEST", 1)
    return bool(request.param == "in shares")


def test_an_honest_package_passes(made: Any, tmp_path: Path, is_shared: bool) -> None:
    files, package = made
    assert (len(list(expected(package).shares())) > 1) == is_shared
    prove(files, package, staged(files, tmp_path))
    assert not list(tmp_path.rglob("__pycache__"))


# Whole members of a dict by themselves; in the docstring they stand in, a call.
ESCAPING = '"""\n    "a": {\n        "b": """ + eval("1") + """,\n    },\n"""\n'
SHAPES = {
    "import os\n": "Import has no place",
    "from os import system\n": "import of system",
    "from typing import NamedTuple\n": "import of NamedTuple",
    "print(1)\n": "an expression that is no docstring|call of print|print",
    "x = __import__('os')\n": "call of __import__|the name",
    "x = Field.__class__\n": "the attribute __class__|the name",
    "prompt = [a for a in ()]\n": "ListComp|the name prompt",
    "prompt = lambda: 1\n": "Lambda|the name prompt",
    "prompt = f'{1}'\n": "FormattedValue|JoinedStr|the name prompt",
    "del Field\n": "Delete",
    "class Surplus:\n    pass\n": "the definition of Surplus|Pass",
    "def surplus() -> None: ...\n": "the definition of surplus",
    "async def surplus() -> None: ...\n": "the definition of surplus",
    "@print\ndef variants() -> None: ...\n": "the name print",
    "x: int = eval('1')\n": "call of eval|the name",
    "raise RuntimeError\n": "Raise",
    "while True: ...\n": "While",
    "global x\n": "Global",
    "if Field:\n    prompt = 1\n": "a condition",
    "if TYPE_CHECKING:\n    prompt = 1\n": "a condition",
    "if TYPE_CHECKING:\n    class Part: ...\nelse:\n    class Part: ...\n": "a condition",
    "def broken(:\n": "invalid syntax|expected|closing",
    "x = '\x00'\n": "null bytes",
    'x = {\n    "a": {"b": print},\n}\n': "the name print|the name x",
    'x = {\n    "a": {\n        "b": eval("1"),\n    },\n}\n': "call of eval|the name",
    'x = {\n    "a": {"b": (1, 2)},\n    "c": {**x},\n}\n': "the name x",
    ESCAPING: "no docstring",
}


@pytest.mark.parametrize("line", SHAPES)
@pytest.mark.parametrize("path", [ENDPOINT, MODELS, CATALOGUE])
def test_what_is_no_generated_code_is_refused_with_file_and_line(
    made: Any, line: str, path: str
) -> None:
    files, package = made
    names = frozenset(expected(package).allowed(path).value().names)
    with pytest.raises(OurFault, match=SHAPES[line]) as caught:
        check_shape(path, files[path] + line, copied=False, names=names)
    last = files[path].count("\n") + 1
    where = f"{path}:{last}" if "\x00" not in line else path
    assert str(caught.value).startswith(where)


# JSON that is left, and strings that are more than constants.
LEAVING = {
    '}""" | eval("1"),': "call of eval",
    '}""".find("1"),': "call of|find",
    '}""" and Entries,': "BoolOp",
}


@pytest.mark.parametrize("end", LEAVING)
def test_json_that_is_left_is_refused_with_file_and_line(made: Any, end: str) -> None:
    files, _ = made
    text = files[CATALOGUE].replace('}""",', end)
    assert text != files[CATALOGUE]
    with pytest.raises(OurFault, match=LEAVING[end]) as caught:
        check_shape(CATALOGUE, text, copied=False, names=frozenset())
    assert re.match(rf"{CATALOGUE}:\d\d+: ", str(caught.value))
    with pytest.raises(OurFault, match="JoinedStr"):
        text = files[CATALOGUE].replace('r"""', 'rf"""')
        check_shape(CATALOGUE, text, copied=False, names=frozenset())


def test_the_gate_looks_at_every_file(made: Any, tmp_path: Path) -> None:
    files, package = made
    for path in (ENDPOINT, "seedance/acme/client.pyi"):
        with pytest.raises(OurFault, match=f"{path}:.*Import has no place"):
            prove({**files, path: files[path] + "import os\n"}, package, tmp_path)


def test_broken_code_of_the_runtime_is_refused_too(made: Any, tmp_path: Path) -> None:
    files, package = made
    path = "seedance/_runtime/omit.py"
    with pytest.raises(OurFault, match=r"omit\.py:1"):
        prove({**files, path: "def f(:\n"}, package, tmp_path)


@pytest.mark.parametrize("path", [ENDPOINT, MODELS, CATALOGUE])
def test_code_that_cannot_be_compiled_is_refused_with_file_and_line(
    made: Any, tmp_path: Path, path: str, is_shared: bool
) -> None:
    files, package = made
    changed = {**files, path: files[path] + "return 1\n"}
    line = files[path].count("\n") + 1
    with pytest.raises(OurFault, match=f"{path}:{line}: 'return' outside function"):
        prove(changed, package, staged(changed, tmp_path))


MISSING = {
    "a field": (MODELS, "    ratio: ", "    rati: "),
    "a model": (MODELS, "class OneRequest", "class TwoRequest"),
    "a function": (ENDPOINT, "async def one_async(", "async def one_later("),
    "a method": ("seedance/acme/client.py", "    one = Endpoint", "    two = Endpoint"),
    "a variant": (CATALOGUE, '"acme/one": {', '"acme/two": {'),
    "a module": ("seedance/acme/provider.py", "PROVIDER = ", "PROVIDERS = "),
}


@pytest.mark.parametrize("what", MISSING)
def test_what_was_described_and_is_missing_is_noticed(
    made: Any, tmp_path: Path, what: str, is_shared: bool
) -> None:
    files, package = made
    path, old, new = MISSING[what]
    assert old in files[path]
    changed = {**files, path: files[path].replace(old, new)}
    with pytest.raises(OurFault):
        prove(changed, package, staged(changed, tmp_path))


READ_LATER = {
    "another id": ('"id": "acme/one"', '"id": "acme/two"', "lists acme/two as acme/one"),
    "no JSON": ('r"""{', 'r"""{,', "the fields of acme/one cannot be read"),
    "an end in it": ('r"""{', 'r"""{}', "the fields of acme/one cannot be read"),
    "no object": ('r"""{', 'r"""{"a": 1,', "the fields of acme/one are no objects"),
    "a list": ('r"""{', 'r"""[1]""" r"""', "cannot be read"),
}


@pytest.mark.parametrize("what", READ_LATER)
def test_what_is_read_later_is_read_before(
    made: Any, tmp_path: Path, what: str, is_shared: bool
) -> None:
    files, package = made
    old, new, problem = READ_LATER[what]
    assert old in files[CATALOGUE]
    changed = {**files, CATALOGUE: files[CATALOGUE].replace(old, new)}
    with pytest.raises(OurFault, match=problem):
        prove(changed, package, staged(changed, tmp_path))


def test_annotations_that_mean_nothing_are_noticed(
    made: Any, tmp_path: Path, is_shared: bool
) -> None:
    files, package = made
    others, _, rest = files[ENDPOINT].rpartition("seeds: Several[int]")  # of the twin
    for wrong in ("OMIT.no", "int[0]", 'Several["Nobody"]'):
        changed = {**files, ENDPOINT: f"{others}seeds: {wrong}{rest}"}
        with pytest.raises(OurFault, match=r"has no attribute|not subscriptable|is not defined"):
            import_all(staged(changed, tmp_path), expected(package))


@pytest.mark.parametrize(
    "use",
    [
        "import socket\nsocket.create_connection(('127.0.0.1', 9))",
        "import socket\nsocket.getaddrinfo('localhost', 80)",
        "import _socket\n_socket.socket()",
    ],
)
def test_a_package_that_connects_while_it_is_imported_is_refused(
    made: Any, tmp_path: Path, use: str
) -> None:
    files, package = made
    path = "seedance/_runtime/log.py"
    call = f"\n{use}\n"
    changed = {**files, path: files[path] + call}
    with pytest.raises(OurFault, match="no network while the package is proven"):
        prove(changed, package, staged(changed, tmp_path))


def test_a_package_that_hangs_is_refused(
    made: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, package = made
    path = "seedance/_runtime/log.py"
    changed = {**files, path: files[path] + "\nimport time\ntime.sleep(60)\n"}
    monkeypatch.setattr("generator.proof.child.SECONDS", 1)
    with pytest.raises(OurFault, match="within 1 seconds"):
        prove(changed, package, staged(changed, tmp_path))


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


OTHER = {"type": "string", "const": "Task"}


@pytest.mark.parametrize(
    ("task", "later"),
    [({"more": ref("Other")}, False), ({"kind": OTHER}, False), ({"more": ref("Task")}, True)],
    ids=["inner ones first", "only words", "itself"],
)
@pytest.mark.parametrize("back", [False, True], ids=["", "one another"])
def test_annotations_wait_only_where_a_class_is_named_before_it_is_there(
    task: dict[str, Any], later: bool, back: bool, tmp_path: Path
) -> None:
    other = ref("Task") if back else {"type": "integer"}
    parts = {
        name: {"type": "object", "properties": properties}
        for name, properties in (("Task", task), ("Other", {"one": other}))
    }
    source = normalized(document(schema(), parts))
    package = describe(source)
    files = render(package, source.documents, templates())
    later = later or (back and "more" in task)
    assert ("from __future__" in files["seedance/acme/models/answers.py"]) is later
    prove(files, package, staged(files, tmp_path))
