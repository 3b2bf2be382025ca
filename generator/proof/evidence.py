"""What decides the answer to each question that the import in a child process asks."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ..cache import digest_of
from .expected import CATALOGUE, Expected


def evidence(files: Mapping[str, str], wanted: Expected) -> dict[str, tuple[str, ...]]:
    """By module, or by method of a client, all files that take part when it is looked at.

    ``files`` are digests by path.

    A module of a variant loads the runtime and the modules of that variant, nothing else of ours.
    """
    frame = digest_of(part for item in files.items() if _is_frame(item[0]) for part in item)
    asked: dict[str, tuple[str, ...]] = {}
    shared = [part for item in files.items() if _is_shared(item[0]) for part in item]
    asked[CATALOGUE] = (frame, *(wanted.variants or ()), *shared)
    for module in (*wanted.functions, *wanted.classes):
        classes = wanted.classes.get(module)
        looked_for = json.dumps([wanted.functions.get(module), classes.text if classes else None])
        asked[module] = (frame, module, looked_for, *_texts(files, module))
    for client, methods in wanted.clients.items():
        provider = client.rpartition(".")[0]
        own = _texts(files, client.partition(":")[0])
        for method in methods:
            texts = _texts(files, f"{provider}.{method}")
            asked[f"{client}.{method}"] = (frame, client, method, *own, *texts)
    return asked


def _is_frame(path: str) -> bool:
    return path.startswith("seedance/_runtime/") or path.endswith("/__init__.py")


def _is_shared(path: str) -> bool:
    """What the names of the package lead to, besides the runtime and what variants have."""
    return path.startswith("seedance/testing/") or path.endswith(("/catalogue.py", "/client.py"))


def _texts(files: Mapping[str, str], module: str) -> tuple[str, ...]:
    """The digests of a module, and of the models of the same variant."""
    path = module.replace(".", "/") + ".py"
    folder, _, name = path.rpartition("/")
    models = f"{folder.removesuffix('/models')}/models/{name}"
    return (files.get(path, ""), files.get(models, ""))
