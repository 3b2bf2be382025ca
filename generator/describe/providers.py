"""Providers: clients, answers, and the protocol as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from ..cache import Memo, no_memo
from ..document import Json, Object, Sourced, pointer
from ..later import headed
from .code import Identifier, docstring, literal
from .models import Module, describe_module
from .names import class_name, identifier
from .package import CatalogueEntry, Provider
from .source import Source
from .told import Told, heading, told
from .types import IMPORTED
from .variants import Submit, describe_variant, submits


def describe_provider(
    sourced: Sourced, marks: Mapping[str, str], memo: Memo
) -> tuple[Provider, dict[str, CatalogueEntry]]:
    """A provider's part of the package, and its part of the catalogue by variant id.

    What is told of a variant with a mark is remembered by that.

    Raises:
        BadInput: a name cannot be used, or a schema says what a model cannot check.
    """
    source = Source(sourced)
    about: Object = sourced.document["x-provider"]
    encoding = sourced.document["x-tasks"]["media"]["encoding"]
    title = str(about["title"])
    found = list(submits(source))
    told = _told(found, title, encoding, marks, memo)
    provider = Provider(
        id=identifier(str(about["id"])),
        class_name=class_name(str(about["class"])),
        docstring=docstring(f"{title}: clients, endpoint functions and models.", indent=0),
        protocol_docstring=docstring(f"How {title} takes, runs and answers tasks.", indent=0),
        clients_docstring=docstring(f"The clients of {title}.", indent=0),
        models_docstring=docstring(f"The models of {title}, one module per variant.", indent=0),
        client_docstring=_client_docstring(about, ""),
        async_client_docstring=_client_docstring(about, "asynchronous "),
        data=_data(source),
        variants=tuple(each.variant for each in told),
        answers=describe_module(_answers_module(source, title, encoding), _answers(source)),
    )
    polled = _polled(source)
    entries = {
        submit.variant["id"]: CatalogueEntry(each.entry, _answer_names(submit, polled))
        for submit, each in zip(found, told, strict=True)
    }
    return provider, entries


def _told(
    found: Sequence[Submit], title: str, encoding: str, marks: Mapping[str, str], memo: Memo
) -> list[Told]:
    known = [marks.get(submit.variant["id"], "") for submit in found]
    tasks = [
        ((mark,), partial(describe_variant, submit, title, encoding))
        for mark, submit in zip(known, found, strict=True)
    ]
    texts = headed(memo if all(known) else no_memo, "variant", heading, tasks)
    return [told(*text) for text in texts]


def _client_docstring(about: Object, kind: str) -> Json:
    return docstring(
        f"An {kind}client of {about['title']}." if kind else f"A client of {about['title']}.",
        f"The key comes from ``api_key`` or the environment variable {about['key-environment']}.",
    )


def _data(source: Source) -> Json:
    document = source.document
    server = document["servers"][0]["url"]
    return literal({key: document[key] for key in ("x-provider", "x-tasks")} | {"server": server})


def _answers_module(source: Source, title: str, encoding: str) -> Module:
    return Module(source, encoding, docstring(f"What {title} answers.", indent=0), None)


def _answers(source: Source) -> list[str]:
    """Pointers to the schemas of all answers, documented errors included, each once."""
    responses: dict[str, str] = {}  # by what they refer to: operations have most in common
    for _path, _method, at in source.operations():
        for status, response in source.at(at).get("responses", {}).items():
            here = at + pointer("responses", status)
            responses.setdefault(response.get("$ref", here), here)
    schemas = map(source.content, responses.values())
    return list(dict.fromkeys(schema for schema in schemas if schema is not None))


def _polled(source: Source) -> Identifier | None:
    """The class of the answer to a poll, if it is an object with a name."""
    poll = source.document["x-tasks"]["poll"]
    for path, method, at in source.operations():
        if (path, method.upper()) == (poll["path"], poll["method"]):
            return _success(source, at)
    return None


def _answer_names(submit: Submit, polled: Identifier | None) -> dict[str, Json]:
    """The classes of the answers to a submit and to a poll."""
    names = {"submit": _success(submit.source, submit.operation), "task": polled}
    return {kind: name for kind, name in names.items() if name}


def _success(source: Source, operation: str) -> Identifier | None:
    """The class of the first answer that reports success and is an object with a name."""
    for status in sorted(source.at(operation).get("responses", ())):
        schema = source.content(operation + pointer("responses", status))
        if status.startswith("2") and schema is not None:
            name = source.name(schema)
            return class_name(name, IMPORTED) if name else None
    return None
