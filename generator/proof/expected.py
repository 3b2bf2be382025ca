"""What must be found in the package once it is imported."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import NamedTuple

from ..describe import Package
from ..describe.package import Promised
from ..describe.told import promised
from ..plain import Kept

CATALOGUE = "seedance.catalogue"
"""The question whether the package lists its variants and has the names that it exports."""

_FEWEST = 250
"""Variants that are worth a process of their own; twice as many go into two."""


class Expected(NamedTuple):
    """By module, the functions and what its classes hold; and the names that may be used.

    ``variants`` is None when nobody asks. The names in files of models and of single variants are
    their ``own``, by path; those in the few files about all variants are ``shared``.
    """

    functions: dict[str, list[str]]
    classes: dict[str, Kept[Promised]]
    clients: dict[str, list[str]]
    variants: list[str] | None
    shared: Kept[Promised]
    own: dict[str, Kept[Promised]]

    def allowed(self, path: str) -> Kept[Promised]:
        """The names of ours that may stand in a file."""
        return self.own.get(path, self.shared)

    def limited(self, asked: Set[str]) -> Expected:
        """The same, without variants and methods of clients that nobody asks for."""
        functions = {name: found for name, found in self.functions.items() if name in asked}
        classes = {n: found for n, found in self.classes.items() if variant_of(n) in asked}
        clients = {
            name: [method for method in methods if method_of(name, method)[0] in asked]
            for name, methods in self.clients.items()
        }
        variants = self.variants if CATALOGUE in asked else None
        return self._replace(
            functions=functions, classes=classes, clients=clients, variants=variants
        )

    def shares(self) -> Iterator[Expected]:
        """The same in parts that can be looked at side by side.

        The models and functions of a variant are in one part.
        """
        modules = dict.fromkeys(map(variant_of, self.classes))
        count = max(1, len(modules) // _FEWEST)
        share = {name: index * count // len(modules) for index, name in enumerate(modules)}
        for number in range(count):
            yield self._replace(
                functions={n: v for n, v in self.functions.items() if share[n] == number},
                classes={n: v for n, v in self.classes.items() if share[variant_of(n)] == number},
                clients={
                    name: [m for m in methods if share.get(method_of(name, m)[1], 0) == number]
                    for name, methods in self.clients.items()
                },
                variants=None if number else self.variants,
            )

    def plain(self) -> dict[str, object]:
        """The same as JSON data, for the child process."""
        return {
            "functions": self.functions,
            "classes": {name: dict(kept.value().classes) for name, kept in self.classes.items()},
            "clients": self.clients,
            "variants": self.variants,
        }


def variant_of(module: str) -> str:
    """The module of the functions of the variant that a module is about."""
    return module.replace(".models.", ".")


def method_of(client: str, method: str) -> tuple[str, str]:
    """A method of a provider's clients, and the module of the function that it leads to."""
    module = client.partition(":")[0]
    return f"{module}:{method}", f"{module.rpartition('.')[0]}.{method}"


def expected(package: Package) -> Expected:
    """What the description promises."""
    functions: dict[str, list[str]] = {}
    classes: dict[str, Kept[Promised]] = {}
    clients: dict[str, list[str]] = {}
    names: set[str] = set()
    own: dict[str, Kept[Promised]] = {}
    for provider in package.providers:
        base = f"seedance.{provider.id}"
        methods = [str(variant.name) for variant in provider.variants]
        clients[f"{base}.client:{provider.class_name}"] = methods
        clients[f"{base}.client:{provider.async_class_name}"] = methods
        answers = Kept.of(promised(provider.answers))
        classes[f"{base}.models.answers"] = answers
        own[f"seedance/{provider.id}/models/answers.py"] = answers
        for variant in provider.variants:
            functions[f"{base}.{variant.name}"] = [str(variant.name), str(variant.async_name)]
            classes[f"{base}.models.{variant.name}"] = variant.promised
            names |= {str(variant.name), f"_{variant.name}", str(variant.async_name)}
            for path in (f"{variant.name}.py", f"models/{variant.name}.py"):
                own[f"seedance/{provider.id}/{path}"] = variant.promised
        names |= {str(provider.class_name), str(provider.async_class_name)}
    shared = Kept.of(Promised(tuple(sorted(names)), ()))
    return Expected(functions, classes, clients, list(package.catalogue), shared, own)
