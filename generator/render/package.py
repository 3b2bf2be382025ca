"""The files of the package that are rendered: which template prints which values, where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..describe.code import Code, Identifier, literal
from ..describe.package import Alias, ModelModule, Package, Parameter, Provider, Setting, Variant
from .exports import Exports
from .imports import endpoint_imports, model_imports
from .models import Typed, typed_fields
from .templates import Templates


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field of a model; ``value`` is `` = default`` or nothing."""

    name: Identifier
    annotation: Code
    value: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class PrintedModel:
    """A class as the template prints it."""

    name: Identifier
    base: Identifier
    aliases: tuple[Alias, ...]
    docstring: Code
    open: bool
    settings: tuple[Setting, ...]
    fields: tuple[PrintedField, ...]


@dataclass(frozen=True, slots=True)
class PrintedModule:
    """A module of models as the template prints it."""

    docstring: Code
    imports: Code
    models: tuple[PrintedModel, ...]


@dataclass(frozen=True, slots=True)
class PrintedParameter:
    """A parameter; ``value`` is `` = default`` or nothing, ``wire`` its name as a literal."""

    name: Identifier
    annotation: Code
    value: Code
    wire: Code


@dataclass(frozen=True, slots=True)
class PrintedFunction:
    """An overload, or an endpoint function with ``docstring`` and the ``call`` it makes."""

    head: Code
    client: Code
    dry_run: Code
    answer: Code
    is_overload: bool = True
    docstring: Code = field(default=Code(""))
    call: Code = field(default=Code(""))


def render_models(templates: Templates, module: ModelModule) -> str:
    """A module of models."""
    types = typed_fields(module)
    models = tuple(
        PrintedModel(
            model.name,
            model.base,
            model.aliases,
            model.docstring,
            model.open,
            model.settings,
            tuple(
                _field(types[model.name][made.name], made.name, made.docstring)
                for made in model.fields
            ),
        )
        for model in module.models
    )
    printed = PrintedModule(module.docstring, Code(""), models)
    path = "package/[provider]/models/module.py.jinja"
    body = templates.render(path, module=printed)
    imports = model_imports(body)
    whole = PrintedModule(module.docstring, imports, models)
    return templates.render(path, module=whole)


def _field(typed: Typed, name: Identifier, words: Code) -> PrintedField:
    return PrintedField(name, typed.annotation, _value(typed.default), words)


def _value(default: Code | None) -> Code:
    return Code("") if default is None else Code(f" = {default}")


def render_endpoint(templates: Templates, variant: Variant) -> str:
    """The module with the endpoint functions of a variant."""
    path = "package/[provider]/variant.py.jinja"
    values = {
        "variant": variant,
        "functions": list(_functions(variant)),
        "parameters": [_parameter(parameter) for parameter in variant.parameters],
    }
    body = templates.render(path, imports=Code(""), **values)
    imports = endpoint_imports(body, variant.parts, f".models.{variant.name}")
    return templates.render(path, imports=imports, **values)


def _parameter(parameter: Parameter) -> PrintedParameter:
    return PrintedParameter(
        parameter.name, parameter.annotation, _value(parameter.default), literal(parameter.wire)
    )


def _functions(variant: Variant) -> Iterator[PrintedFunction]:
    yield from _twin(variant, Code("def"), variant.name, "", Code("client.call"))
    awaited = Code("await client.call")
    yield from _twin(variant, Code("async def"), variant.async_name, "Async", awaited)


def _twin(
    variant: Variant, define: Code, name: Identifier, kind: str, call: Code
) -> Iterator[PrintedFunction]:
    """Three overloads, by what is said about ``dry_run``, and the function."""
    head, client = Code(f"{define} {name}"), Code(f"{kind}Client")
    task, either = Code(f"{kind}Task"), Code(f"{kind}Task | Preview")
    for dry_run, answer in (
        (Code("Literal[False] = False"), task),
        (Code("Literal[True]"), Code("Preview")),
        (Code("bool"), either),
    ):
        yield PrintedFunction(Code(f"@overload\n{head}"), client, dry_run, answer)
    words = variant.async_docstring if kind else variant.docstring
    yield PrintedFunction(head, client, Code("bool = False"), either, False, words, call)


def render_package(
    templates: Templates, package: Package, exports: Exports
) -> Iterator[tuple[str, str]]:
    """Path below ``seedance/`` and text of every rendered file, not yet formatted."""
    yield "__init__.py", templates.render("package/__init__.py.jinja", exports=exports)
    yield "py.typed", ""
    yield "catalogue.py", templates.render(
        "package/catalogue.py.jinja",
        catalogue=literal(package.catalogue),
        providers=literal(package.titles),
    )
    for provider in package.providers:
        for path, text in _provider(templates, provider):
            yield f"{provider.id}/{path}", text


def _provider(templates: Templates, provider: Provider) -> Iterator[tuple[str, str]]:
    for path in ("__init__.py", "provider.py", "client.py", "client.pyi", "models/__init__.py"):
        yield path, templates.render(f"package/[provider]/{path}.jinja", provider=provider)
    yield "models/answers.py", render_models(templates, provider.answers)
    for variant in provider.variants:
        yield f"{variant.name}.py", render_endpoint(templates, variant)
        yield f"models/{variant.name}.py", render_models(templates, variant.models)
