"""Parts of a document that can be looked at one by one: each with all that it refers to.

A part is one path, or one schema that no path uses, with the components that it refers to; what
stands in it stands at the same pointer in the whole. What is wrong with a document is wrong with
one of its parts, or shows when their names are compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..document import Json, Object
from ..schemas import standalone


def parts_of(document: Object) -> Iterator[Object]:
    """Documents that hold, together, every path and every component.

    One that refers to anything but components stays whole.
    """
    text = json.dumps(document)
    if text.count('"$ref": "') != text.count('"$ref": "#/components/'):
        yield document
        return
    around = {k: v for k, v in document.items() if k not in ("paths", "components")}
    unused = dict(document.get("components", {}).get("schemas", {}))
    for path, item in document.get("paths", {}).items():
        part = standalone({**around, "paths": {path: item}}, document)
        for name in part.get("components", {}).get("schemas", {}):
            unused.pop(name, None)
        yield part
    rest = {k: v for k, v in document.get("components", {}).items() if k != "schemas"}
    yield {**around, "paths": {}, "components": _closed(rest, document)}
    while unused:
        name, schema = unused.popitem()
        held = standalone({"it": schema}, document).get("components", {}).get("schemas", {})
        for each in held:
            unused.pop(each, None)
        yield {**around, "paths": {}, "components": {"schemas": {**held, name: schema}}}


def _closed(components: Object, document: Object) -> Json:
    """Components together with those that they refer to."""
    held = standalone(components, document).get("components", {})
    return {**components, **{k: {**v, **components.get(k, {})} for k, v in held.items()}}
