"""Requests to show: the least that a variant accepts, and everything that goes together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ..document import Json, Object
from ..instances import checker
from ..schemas import standalone
from .limits import media, resolve, role_of

_PROMPTS = ("prompt", "positivePrompt")
_PROMPT = "A lighthouse at dawn, waves rolling in"
_MEDIA = {
    "image": "https://example.com/first.jpg",
    "video": "https://example.com/clip.mp4",
    "audio": "https://example.com/waves.mp3",
}
_NUMBERS = {"seed": 42, "duration": 5}
_SIDES = frozenset({"width", "height"})
_Fits = Callable[[Object], bool]


class _Unknown(Exception):
    """Nothing is known that could be shown for a field."""


class Sampler(NamedTuple):
    """Makes sample requests of one variant, as wire names and values.

    Constants and the id that the client chooses are left out: the client fills them in.
    """

    schema: Object
    components: Mapping[str, Object]
    variant: Object

    def requests(self) -> tuple[Object, Object]:
        """The least, and everything that a value is known for and that may be sent together."""
        fits = self._checker(self.schema)
        least = self._minimal(fits)
        return least, self._filled(self.schema, fits, least, "")

    def _minimal(self, fits: _Fits) -> Object:
        """The least: what is required, and the first field that the rules ask for besides."""
        least = {name: self._least(name) for name in self._required(self.schema)}
        if not least:  # accepted, but nothing that anyone would send
            least = {name: _PROMPT for name in self._given(self.schema) if name in _PROMPTS}
        if fits(least):
            return least
        added = [least | group for group in self._groups(self.schema, "")]
        fitting = [request for request in added if fits(request)]
        return min(fitting, key=_weight, default=least)

    def _filled(self, schema: Object, fits: _Fits, request: Object, prefix: str) -> Object:
        for group in self._groups(schema, prefix):
            new = not group.keys() <= request.keys()
            if new and not self._doubtful(group, request) and fits(request | group):
                request = request | group
        order = list(schema["properties"])
        return {name: request[name] for name in sorted(request, key=order.index)}

    def _doubtful(self, group: Object, request: Object) -> bool:
        """Whether two ways of saying one thing would meet, of which rules may not be known."""
        named = (name for name in self.variant.get("inputs", {}) if "." in name)
        inputs = {name.rpartition(".")[2] for name in named}
        if group.keys() & inputs:
            return bool(request.keys() & inputs)
        frames = "frames" in group and "duration" in request
        return frames or (bool(group.keys() & _SIDES) and "resolution" in request)

    def _groups(self, schema: Object, prefix: str) -> Iterator[Object]:
        """Fields with their values, each together with those it may not be sent without."""
        holders = [schema, *schema.get("allOf", ())]
        needs = {k: v for one in holders for k, v in one.get("dependentRequired", {}).items()}
        # Stated values first: they say most, and what excludes them is left out then.
        given = sorted(self._given(schema), key=lambda name: not _states(schema, name))
        for name in given:
            names = [name, *needs.get(name, [])]
            try:
                yield {each: self._value(each, prefix + each, schema) for each in names}
            except _Unknown:
                continue

    def _checker(self, schema: Object) -> _Fits:
        """What tells whether a request fits, once the client has added its part."""
        added = self._filled_in(schema)
        document: Object = {"components": {"schemas": self.components}}
        fits = checker(standalone(schema, document))
        return lambda request: fits({**request, **added})

    def _filled_in(self, schema: Object) -> Object:
        """What the client adds to a request by itself."""
        added = {}
        for name, child in schema.get("properties", {}).items():
            if "const" in child:
                added[name] = child["const"]
            elif "x-client-id" in child:
                added[name] = "9f5c1e0a-1d2b-4c3d-8e4f-5a6b7c8d9e0f"
        return added

    def _given(self, schema: Object) -> list[str]:
        filled_in = self._filled_in(schema)
        return [name for name in schema["properties"] if name not in filled_in]

    def _required(self, schema: Object) -> list[str]:
        needed = schema.get("required", [])
        return [name for name in self._given(schema) if name in needed]

    def _value(self, name: str, dotted: str, holder: Object | None = None) -> Json:
        """A value for a field: a stated one, otherwise one of its kind."""
        properties = (self.schema if holder is None else holder)["properties"]
        if name not in properties:
            raise _Unknown(dotted)
        schema = resolve(properties[name], self.components)
        for stated in ("example", "default"):
            if stated in schema:
                return schema[stated]
        for stated in ("examples", "enum"):
            if schema.get(stated):
                return schema[stated][0]
        return self._of_kind(schema, name, dotted)

    def _least(self, name: str) -> Json:
        """A value for a required field, whatever is known about it."""
        try:
            return self._value(name, name)
        except _Unknown:
            schema = resolve(self.schema["properties"][name], self.components)
            text = "text" if schema.get("type") == "string" else schema.get("minimum", 1)
            return [text] if schema.get("type") == "array" else text

    def _of_kind(self, schema: Object, name: str, dotted: str) -> Json:
        kind = media(schema, self.components) or self.variant.get("inputs", {}).get(dotted)
        if schema.get("type") == "array" and kind:
            return [_MEDIA[kind]] * max(1, schema.get("minItems", 1))
        if schema.get("type") == "object":
            return self._object(schema, dotted)
        if kind:
            return _MEDIA[kind]
        if name in _PROMPTS:
            return _PROMPT
        return self._number(dotted)

    def _object(self, schema: Object, dotted: str) -> Object:
        if "properties" in schema:
            found = self._filled(schema, self._checker(schema), {}, dotted + ".")
        else:
            inputs = self.variant.get("inputs", {}).items()
            below = [(name, kind) for name, kind in inputs if name.startswith(dotted + ".")]
            found = {name.rpartition(".")[2]: [_MEDIA[kind]] for name, kind in below}
        if not found:
            raise _Unknown(dotted)
        return found

    def _number(self, dotted: str) -> Json:
        sides, role = self._sides(), role_of(dotted)
        if dotted in sides:
            return sides[dotted]
        if role not in _NUMBERS:
            raise _Unknown(dotted)
        return _NUMBERS[role]

    def _sides(self) -> Object:
        """Width and height of the first documented pair."""
        tables = [table for table in self.variant.get("dimensions", {}).values() if table]
        pair = next(iter(tables[0].values())) if tables else ()
        return dict(zip(("width", "height"), pair, strict=False))


def _states(schema: Object, name: str) -> bool:
    """Whether the document itself gives a value for a field."""
    return any(key in schema["properties"][name] for key in ("example", "default", "enum"))


def _weight(request: Object) -> tuple[bool, int]:
    """Plain values are easier to read than objects and lists, few easier than many."""
    return any(isinstance(value, dict | list) for value in request.values()), len(request)
