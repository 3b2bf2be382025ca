"""The files of the package that are rendered: which template prints which values, where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from ..cache import Memo, no_memo
from ..describe.code import Code, Identifier, literal
from ..describe.package import (
    Alias,
    CatalogueEntry,
    EndpointModule,
    ModelModule,
    Package,
    Parameter,
    Provider,
    Setting,
    Variant,
)
from ..document import Object
from ..plain import Kept
from ..spread import remembered
from .exports import Exports
from .imports import endpoint_imports, model_imports, names_in
from .layout import annotation, json_object, laid_out, value
from .models import FieldTypes, Typed
from .printed import (
    NONE,
    Entry,
    PrintedEndpoint,
    PrintedField,
    PrintedFunction,
    PrintedModel,
    PrintedModule,
    PrintedParameter,
)
from .templates import Templates


class Rendering(NamedTuple):
    """A file below ``seedance/``: what ``make`` gives depends on ``parts`` and templates alone.

    Of ``module`` all types are asked for at once.
    """

    path: str
    parts: tuple[str, ...]
    make: Callable[[], str]
    module: Kept[ModelModule] | None = None


def render_models(templates: Templates, types: FieldTypes, kept: Kept[ModelModule]) -> str:
    """A module of models, of whose fields the types are known."""
    module = kept.value()
    models = tuple(
        PrintedModel(
            model.name,
            model.base,
            tuple(_alias(alias) for alias in model.aliases),
            model.docstring,
            model.open,
            tuple(_setting(setting) for setting in model.settings),
            tuple(_field(types[made], made.name, made.docstring) for made in model.fields),
        )
        for model in module.models
    )
    imports = model_imports(_pieces(models), later=_names_ahead(models))
    printed = PrintedModule(module.docstring, imports, models)
    return templates.render("package/[provider]/models/module.py.jinja", module=printed)


def _names_ahead(models: tuple[PrintedModel, ...]) -> bool:
    """Whether a field names a class that is not there yet, or the one that it is in."""
    ahead = {model.name for model in models}
    for model in models:
        if not ahead.isdisjoint(names_in(field.annotation for field in model.fields)):
            return True
        ahead.remove(model.name)
    return False


def _pieces(models: tuple[PrintedModel, ...]) -> Iterator[Code]:
    """Every piece of source that names something."""
    for model in models:
        yield model.base
        yield Code("ConfigDict") if model.open else NONE
        for alias in model.aliases:
            yield from (_ALIAS, alias.expression)
        for setting in model.settings:
            yield from (setting.type, setting.value)
        yield from (field.annotation for field in model.fields)


_ALIAS = Code("TypeAlias")


def _field(typed: Typed, name: Identifier, words: Code) -> PrintedField:
    value = _value(typed.default)
    before = 4 + len(name) + 2
    shown = annotation(typed.annotation, 4, before, len(value), is_statement=True)
    return PrintedField(name, shown, value, words)


def _alias(alias: Alias) -> Alias:
    before = len(f"{alias.name}: TypeAlias = ")
    return Alias(alias.name, annotation(alias.expression, 0, before))


def _setting(setting: Setting) -> Setting:
    before = len(f"    {setting.name}: {setting.type} = ")
    return Setting(setting.name, setting.type, laid_out(setting.value, 4, before))


def _value(default: Code | None) -> Code:
    return NONE if default is None else Code(f" = {default}")


def render_endpoint(templates: Templates, variant: Variant) -> str:
    """The module with the endpoint functions of a variant."""
    endpoint = variant.endpoint.value()
    parameters = tuple(map(_parameter, endpoint.parameters))
    members = [_member(parameter) for parameter in endpoint.parameters]
    pieces = [parameter.value for parameter in parameters]
    pieces += [member.annotation for member in members]
    pieces += [_ALIAS] if endpoint.literals else []
    pieces += [endpoint.plain] if endpoint.plain else []
    return templates.render(
        "package/[provider]/variant.py.jinja",
        endpoint=endpoint,
        imports=endpoint_imports(pieces),
        plain=laid_out(endpoint.plain, 0, len("_CALL = ")) if endpoint.plain else NONE,
        literals=[_alias(alias) for alias in endpoint.literals],
        members=members,
        functions=list(_functions(variant, endpoint, parameters)),
    )


def _member(parameter: Parameter) -> PrintedParameter:
    """A parameter as a member of a TypedDict."""
    needed = parameter.default is None
    shown = Code(f"Required[{parameter.annotation}]") if needed else parameter.annotation
    shown = annotation(shown, 8, 8 + len(parameter.name) + 2)
    return PrintedParameter(parameter.name, shown, NONE, NONE)


def _parameter(parameter: Parameter) -> PrintedParameter:
    value = _value(parameter.default)
    shown = annotation(parameter.annotation, 4, 4 + len(parameter.name) + 2, len(value) + 1)
    return PrintedParameter(parameter.name, shown, value, literal(parameter.wire))


_AGAIN = Code("**members: Unpack[_Members],")


def _functions(
    variant: Variant, endpoint: EndpointModule, parameters: tuple[PrintedParameter, ...]
) -> Iterator[PrintedFunction]:
    """The function and its twin, each after three overloads by what is said about ``dry_run``."""
    for kind, define, call, name, words in (
        ("", "def", "client.call", variant.name, endpoint.docstring),
        ("Async", "async def", "await client.call", variant.async_name, endpoint.async_docstring),
    ):
        head, client = f"{define} {name}", Code(f"{kind}Client")
        task, either = Code(f"{kind}Task"), Code(f"{kind}Task | Preview")
        for dry_run, answer in (
            (Code("Literal[False] = False"), task),
            (Code("Literal[True]"), Code("Preview")),
            (Code("bool"), either),
        ):
            told, rest = (parameters, NONE) if answer == task else ((), _AGAIN)
            marked = Code(f"@overload\n{head}")
            yield PrintedFunction(
                marked, client, told, dry_run, rest, answer, Code(" ..."), True, NONE, NONE
            )
        yield PrintedFunction(
            Code(head), client, parameters, _BOOL, NONE, either, NONE, False, words, Code(call)
        )


_BOOL = Code("bool = False")


def render_package(
    templates: Templates,
    types: FieldTypes,
    package: Package,
    exports: Exports,
    memo: Memo = no_memo,
) -> Iterator[Rendering]:
    """Every file that is rendered, not yet formatted; those of single variants not yet printed."""
    yield _printed("__init__.py", templates.render("package/__init__.py.jinja", exports=exports))
    yield _printed("py.typed", "")
    catalogue = templates.render(
        "package/catalogue.py.jinja",
        catalogue=_entries(package.catalogue, memo),
        providers=_entries(_plain(package.titles), memo),
    )
    yield _printed("catalogue.py", catalogue)
    for provider in package.providers:
        yield from _provider(templates, types, provider)


def _printed(path: str, text: str) -> Rendering:
    return Rendering(path, (text,), partial(str, text))


def _endpoint(variant: Variant) -> PrintedEndpoint:
    module, before = literal(f".{variant.name}"), len(f"    {variant.name} = ")
    sync, twin = (
        laid_out(Code(f"Endpoint({module}, {literal(name)})"), 4, before)
        for name in (variant.name, variant.async_name)
    )
    return PrintedEndpoint(variant.name, sync, twin)


def _plain(table: Mapping[str, Object]) -> dict[str, CatalogueEntry]:
    return {key: CatalogueEntry.of(data) for key, data in table.items()}


def _entries(table: Mapping[str, CatalogueEntry], memo: Memo) -> list[Entry]:
    """Lines of a table at the top of a module; what a large one is made of is remembered."""
    keys = [literal(key) for key in table]
    tasks = [
        ((key, entry.said.digest, json.dumps(entry.answers)), partial(_value_of, key, entry))
        for key, entry in zip(keys, table.values(), strict=True)
    ]
    texts = remembered(memo, "entry", tasks)
    return [Entry(key, Code(text)) for key, text in zip(keys, texts, strict=True)]


def _value_of(key: Code, entry: CatalogueEntry) -> str:
    """What stands behind a key of a table; the fields of a variant are JSON in it."""
    data = entry.value()
    if "fields" not in data:
        return value(data, 4, 4 + len(key) + 2, 1)
    members = []
    for name, item in data.items():
        before = f"        {literal(name)}: "
        is_read_later = name == "fields"  # most of it, and seldom asked for
        lay = json_object if is_read_later else value
        members.append(f"{before}{lay(item, 8, len(before), 1)},\n")
    return f"{{\n{''.join(members)}    }}"


def _provider(templates: Templates, types: FieldTypes, provider: Provider) -> Iterator[Rendering]:
    data = laid_out(provider.data, 4, 4)
    endpoints = [_endpoint(variant) for variant in provider.variants]
    for path in (
        "__init__.py",
        "provider.py",
        "client.py",
        "client.pyi",
        "models/__init__.py",
        "models/__init__.pyi",
    ):
        template = f"package/[provider]/{path}.jinja"
        text = templates.render(template, provider=provider, data=data, endpoints=endpoints)
        yield _printed(f"{provider.id}/{path}", text)
    answers = Kept.of(provider.answers)
    yield _models(templates, types, f"{provider.id}/models/answers.py", answers)
    for variant in provider.variants:
        make = partial(render_endpoint, templates, variant)
        parts = (variant.name, variant.endpoint.digest)
        yield Rendering(f"{provider.id}/{variant.name}.py", parts, make)
        path = f"{provider.id}/models/{variant.name}.py"
        yield _models(templates, types, path, variant.models)


def _models(
    templates: Templates, types: FieldTypes, path: str, module: Kept[ModelModule]
) -> Rendering:
    make = partial(render_models, templates, types, module)
    return Rendering(path, (module.digest,), make, module)
