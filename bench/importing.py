"""What an import costs, and a first call: whole processes in an environment as users have one.

Beside few other distributions, that is: httpx imports what its command line would need where it is
installed, and pydantic looks through all distributions for plugins when it builds its first model.
The package comes by ``PYTHONPATH``; all modules are compiled before they are timed.
"""

from __future__ import annotations

import re
from pathlib import Path

from .measure import Contestant, Row, compare, counted

HAND = """\
import httpx, pydantic
class A(pydantic.BaseModel):
    prompt: str
def answer(request): return httpx.Response(200, json={"data": {"task_id": "1"}})
with httpx.Client(transport=httpx.MockTransport(answer)) as client:
    body = A(prompt="x").model_dump_json()
    client.post("https://api.example.com/", content=body).json()
"""
OURS = """\
import seedance
with seedance.Modellix("k") as client:
    client.{name}(prompt="x", dry_run=True)
"""
IN_MEMORY = """\
import httpx, seedance
found = {{"code": 0, "data": {{"task_id": "1", "status": "pending"}}}}
def answer(request): return httpx.Response(200, json=found)
with seedance.Modellix("k", transport=httpx.MockTransport(answer)) as client:
    client.{name}(prompt="x")
"""
MODEL = "import seedance\nseedance.variants['{id}'].request_model(prompt='x')"
BREAKING = """\
import seedance
with seedance.Modellix("k") as client:
    try:
        client.{name}(prompt="", dry_run=True)  # sends nothing, whatever is thought of it
        raise SystemExit("nothing was broken")
    except seedance.InvalidRequest:
        pass
"""


def imports(python: Path, package: Path, long: bool) -> list[Row]:
    """What it is for the package below a folder, with one of its Modellix variants.

    To count instructions takes ``long``.
    """
    name, variant = _variant(package)
    words = {"name": name, "id": variant}
    rows = {
        "import httpx, pydantic": "import httpx, pydantic",
        "import httpx, and BaseModel of pydantic": "import httpx\nfrom pydantic import BaseModel",
        "by hand: a model of one field, one post answered in memory": HAND,
        "import seedance": "import seedance",
        "seedance.variants, listed": "import seedance\nlist(seedance.variants)",
        "the client class": "import seedance\nseedance.Modellix",
        "a client": "import seedance\nseedance.Modellix('k')",
        "a client and a first call, up to the sending": OURS.format(**words),
        "the same, answered in memory": IN_MEMORY.format(**words),
        "a client and a first call that breaks a limit": BREAKING.format(**words),
        "a request model alone": MODEL.format(**words),
    }
    env = {"PYTHONPATH": str(package)}
    contestants = [
        Contestant(row, [str(python), "-c", code], package, env=env) for row, code in rows.items()
    ]
    measured = compare(contestants, rounds=7)
    return counted(contestants, measured) if long else measured


def _variant(package: Path) -> tuple[str, str]:
    """A variant with a method of that name, and its id: the first one that is plainly called."""
    for path in sorted((package / "seedance" / "modellix").glob("seedance_*.py")):
        found = re.search(r'_CALL = PlainCall\(\s*"([^"]+)",[^(]*\("prompt",\),', path.read_text())
        if found:
            return path.stem, found[1]
    raise LookupError(f"no variant below {package} that needs a prompt alone")
