"""The older dialect of specifications inside ``.md`` pages, to OpenAPI 3.1.

There is no ``openapi`` key; ``paths`` holds one ``path`` and ``method``, each schema is a list of
alternatives, each property is wrapped in ``allOf`` and a schema's own ``required: true`` says that
the value is required; the names are in ``requiredProperties``.
"""

from __future__ import annotations

import re

from ..diagnostics import Origin, Place
from ..document import Json, Object, get, pointer
from .json_text import Located
from .openapi import STRUCTURE, finish
from .reading import Draft, Reading

_ENUM = re.compile(r"enum<(\w+)>")
_DROPPED = frozenset({"refIdentifier", "requiredProperties", "_label", "isOneOf"})
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_ALTERNATIVES = "alternatives-of-the-older-dialect"


def is_older(value: Json) -> bool:
    """Whether a parsed block is in that dialect."""
    paths = value.get("paths") if isinstance(value, dict) else None
    return isinstance(paths, dict) and isinstance(paths.get("path"), str) and "openapi" not in value


def read_older(located: Located, file: str, form: str, title: str | None) -> Reading:
    """The operation as an OpenAPI 3.1 document."""
    writer = _Writer(located, Draft(file))
    try:
        writer.write(title)
        finish(writer.draft)
    except STRUCTURE:
        line = located.places[""].line
        writer.draft.fail("not-a-document", line, "not the structure of the older dialect")
    return writer.draft.reading(form)


class _Writer:
    def __init__(self, located: Located, draft: Draft) -> None:
        self.root: Object = located.value
        self.places = located.places
        self.draft = draft

    def _put(self, at: str, value: Json, source: str, rule: str | None = None) -> None:
        self.draft.put(at, value, self._place(source).line, rule)

    def _place(self, source: str) -> Place:
        while source not in self.places:
            source = source.rpartition("/")[0]
        return self.places[source]

    def write(self, title: str | None) -> None:
        spec, draft = self.root["paths"], self.draft
        path, method = str(spec["path"]), str(spec["method"]).lower()
        self._put("/openapi", "3.1.0", "/paths")
        self._put("/info/title", title or path, "/paths/path")
        self._put("/info/version", "0", "/paths", "version-not-documented")
        self._put("/servers", [dict(one) for one in spec.get("servers", [])], "/paths/servers")
        at = pointer("paths", path, method)
        self._put(at, {}, "/paths/path")
        request = spec.get("request") or {}
        if spec.get("deprecated") is True:
            self._put(at + "/deprecated", True, "/paths/deprecated")
        self._security(request.get("security") or [])
        self._parameters(at, request.get("parameters") or {})
        self._body(at, request.get("body") or {})
        responses = spec.get("response") or {}
        if not responses:
            draft.fail("page-incomplete", self._place("/paths").line, "no response is stated")
        for code, media in responses.items():
            self._response(at + pointer("responses", str(code)), str(code), media or {})
        if self.root.get("components"):
            schemas = self.root["components"].get("schemas") or {}
            for name, schema in schemas.items():
                source = pointer("components", "schemas", name)
                self._schema_at(pointer("components", "schemas", name), schema, source)

    def _security(self, alternatives: list[Object]) -> None:
        schemes: Object = {}
        for one in alternatives:
            for location, named in (one.get("parameters") or {}).items():
                for name, said in (named or {}).items():
                    schemes[str(one.get("title", name))] = _scheme(location, name, said)
        if schemes:
            source = "/paths/request/security"
            self._put("/components/securitySchemes", schemes, source)
            self._put("/security", [{name: []} for name in schemes], source)

    def _parameters(self, at: str, groups: Object) -> None:
        made: list[Object] = []
        for location, named in groups.items():
            for name, said in (named or {}).items():
                source = pointer("paths", "request", "parameters", location, name)
                schemas = said.get("schema") or [{}]
                schema = self._schema(schemas[0], source + "/schema/0", f"{at}/parameters")
                parameter: Object = {"name": name, "in": location}
                if schemas[0].get("required") is True or location == "path":
                    parameter["required"] = True
                for keyword in ("description", "deprecated"):
                    if keyword in schema:
                        parameter[keyword] = schema.pop(keyword)
                place = self._place(source)
                self.draft.origins[f"{at}/parameters/{len(made)}"] = Origin("stated", place)
                made.append({**parameter, "schema": schema})
        if made:
            self._put(at + "/parameters", made, "/paths/request/parameters")

    def _body(self, at: str, body: Object) -> None:
        for media, said in body.items():
            source = pointer("paths", "request", "body", media)
            content = at + "/requestBody" + pointer("content", media)
            self._media(content, said, source)
            if any(one.get("required") is True for one in said.get("schemaArray") or []):
                self._put(at + "/requestBody/required", True, source)

    def _response(self, at: str, code: str, body: Object) -> None:
        self._put(at, {"description": ""}, pointer("paths", "response", code))
        for media, said in body.items():
            source = pointer("paths", "response", code, media)
            if media != "_mintlify/placeholder":
                self._media(at + pointer("content", media), said, source)
            if said.get("description"):
                self._put(at + "/description", said["description"], source + "/description")

    def _media(self, at: str, said: Object, source: str) -> None:
        self._put(at, {}, source)
        schemas = said.get("schemaArray") or []
        if len(schemas) == 1:
            self._schema_at(at + "/schema", schemas[0], source + "/schemaArray/0")
        elif schemas:
            self._put(at + "/schema", {"anyOf": []}, source, _ALTERNATIVES)
            for i, one in enumerate(schemas):
                made = self._schema(one, f"{source}/schemaArray/{i}", f"{at}/schema/anyOf/{i}")
                get(self.draft.document, f"{at}/schema/anyOf").append(made)
        examples = said.get("examples") or {}
        for name, example in examples.items():
            if isinstance(example, dict) and "value" in example:
                self._put(at + "/example", example["value"], f"{source}/examples/{name}/value")
                break

    def _schema_at(self, at: str, schema: Object, source: str) -> None:
        self._put(at, self._schema(schema, source, at), source)

    def _schema(self, schema: Json, source: str, at: str) -> Json:
        """One schema without the dialect's wrapping; its keywords' origins stand below ``at``."""
        if not isinstance(schema, dict):
            return schema
        made: Object = {}
        for key, value in schema.items():
            if key in _DROPPED or (key == "required" and isinstance(value, bool)):
                continue
            self.draft.origins[at + pointer(key)] = Origin(
                "stated", self._place(source + pointer(key))
            )
            made[key] = self._keyword(key, value, source + pointer(key), at + pointer(key))
        kind = _ENUM.fullmatch(str(made.get("type", "")))
        if kind:
            made["type"] = kind[1]
        if made.get("type") == "any":
            del made["type"]
        names = schema.get("requiredProperties")
        if names:
            made["required"] = list(names)
            place = self._place(source + "/requiredProperties")
            self.draft.origins[at + "/required"] = Origin("stated", place)
        return made

    def _keyword(self, key: str, value: Json, source: str, at: str) -> Json:
        if key == "properties" and isinstance(value, dict):
            return {
                name: self._wrapped(one, source + pointer(name), at + pointer(name))
                for name, one in value.items()
            }
        if key in ("items", "additionalProperties", "not"):
            return self._wrapped(value, source, at)
        if key in _LISTS and isinstance(value, list):
            return [self._schema(x, f"{source}/{i}", f"{at}/{i}") for i, x in enumerate(value)]
        return value

    def _wrapped(self, value: Json, source: str, at: str) -> Json:
        """A schema inside ``allOf: [ … ]`` is that schema; several there are alternatives."""
        inner = value.get("allOf") if isinstance(value, dict) and len(value) == 1 else None
        if not isinstance(inner, list) or not inner:
            return self._schema(value, source, at)
        if len(inner) == 1:
            return self._schema(inner[0], source + "/allOf/0", at)
        kinds = [
            self._schema(one, f"{source}/allOf/{i}", f"{at}/anyOf/{i}")
            for i, one in enumerate(inner)
        ]
        return {"anyOf": kinds}


def _scheme(location: str, name: str, said: Object) -> Object:
    description = {"description": said["description"]} if said.get("description") else {}
    kind = said.get("type")
    if kind == "http":
        return {"type": "http", "scheme": said.get("scheme", "bearer"), **description}
    if kind == "oauth2":
        return {"type": "oauth2", "flows": {}, **description}
    return {"type": "apiKey", "in": location, "name": name, **description}
