"""What decides the answer to each question that the import in a child process asks."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ..cache import digest_of
from .expected import CATALOGUE, Expected, method_of, variant_of


def evidence(files: Mapping[str, str], wanted: Expected) -> dict[str, tuple[str, ...]]:
    """By variant, or by method of the clients, all files that take part when it is looked at.

    ``files`` are digests by path. A variant stands for both its modules.

    A module of a variant loads the runtime and the modules of that variant, nothing else of ours.
    """
    frame = digest_of(part for item in files.items() if _is_frame(item[0]) for part in item)
    asked: dict[str, tuple[str, ...]] = {}
    shared = [part for item in files.items() if _is_shared(item[0]) for part in item]
    asked[CATALOGUE] = (frame, *(wanted.variants or ()), *shared)
    for module, classes in wanted.classes.items():
        variant = variant_of(module)
        looked_for = json.dumps(wanted.functions.get(variant))
        asked[variant] = (frame, variant, looked_for, classes.digest, *_texts(files, variant))
    for client, methods in wanted.clients.items():
        own = _texts(files, client.partition(":")[0])
        for method in methods:
            question, module = method_of(client, method)
            texts = _texts(files, module)
            asked[question] = (frame, *asked.get(question, ()), client, *own, *texts)
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
    return (files.get(path, ""), files.get(f"{folder}/models/{name}", ""))
