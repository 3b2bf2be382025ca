"""Checks request bodies against the OpenAPI document with a validator of its own.

Needs the ``testing`` extra (jsonschema); it shares nothing with the request models.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class BodyCheck:
    """Finds what is wrong with request bodies, by the operations of one OpenAPI 3.1 document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._validators: dict[tuple[str, str], Any] = {}

    def problem(self, method: str, path: str, body: object) -> str | None:
        """What is wrong with the body of a request, or None; unknown operations are wrong."""
        validator = self._validator(method.lower(), path)
        if validator is None:
            return f"there is no operation {method} {path}"
        error = next(iter(validator.iter_errors(body)), None)
        return None if error is None else f"{error.json_path}: {error.message[:200]}"

    def _validator(self, method: str, path: str) -> Any:
        if (method, path) not in self._validators:
            operation = self._document.get("paths", {}).get(path, {}).get(method)
            if operation is None:
                return None
            content = operation["requestBody"]["content"]["application/json"]
            self._validators[method, path] = self._make(content["schema"])
        return self._validators[method, path]

    def _make(self, schema: Mapping[str, Any]) -> Any:
        from jsonschema import Draft202012Validator

        # The document itself is the base that "#/components/…" references start from.
        whole = {"$ref": "#/body", "components": self._document["components"], "body": schema}
        return Draft202012Validator(whole)
