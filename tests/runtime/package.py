"""A small package assembled by hand from the runtime, to test it apart from the generator."""

from __future__ import annotations

import shutil
import sys
from functools import cache
from pathlib import Path
from pprint import pformat

from generator.read.yaml12 import load_yaml

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "templates" / "runtime"
SERVERS = {"modellix": "https://api.modellix.ai/api/v1", "runware": "https://api.runware.ai"}

CLIENT = """
from .._runtime.client import AsyncClient, Client
from .._runtime.endpoint import Endpoint
from .provider import PROVIDER as _PROVIDER


class {title}(Client):
    PROVIDER = _PROVIDER
    {name} = Endpoint(".{name}", "{name}")


class Async{title}(AsyncClient):
    PROVIDER = _PROVIDER
    {name} = Endpoint(".{name}", "{name}_async")
"""


def assemble(folder: Path) -> Path:
    """Write the package ``seedance_by_hand`` into ``folder`` and return ``folder``."""
    package = folder / "seedance_by_hand"
    shutil.copytree(RUNTIME, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(HERE / "models", package, dirs_exist_ok=True)
    for provider, name in (
        ("modellix", "seedance_2_0_fast_i2v"),
        ("runware", "seedance_1_0_pro_fast"),
    ):
        data = load_yaml((HERE / "protocols" / f"{provider}.yaml").read_text(), provider).value
        data = {**data, "server": SERVERS[provider]}
        (package / provider / "provider.py").write_text(
            "from .._runtime.provider import Provider\n\n"
            f"PROVIDER = Provider.from_data({pformat(data)})\n"
        )
        text = CLIENT.format(title=provider.title(), name=name)
        (package / provider / "client.py").write_text(text)
    return folder


@cache
def on_path(folder: Path) -> Path:
    """The same folder, once it can be imported from."""
    sys.path.insert(0, str(folder))
    return folder
