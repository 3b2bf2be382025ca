"""Documents written as YAML in tests: every value originates at its own line."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Origin, Place
from generator.document import Sourced
from generator.node import Node
from generator.read.yaml12 import load_yaml
from generator.specs import load_node


def sourced(text: str, file: str = "document.yaml") -> Sourced:
    """The document of a YAML text, with a stated origin for each place."""
    located = load_yaml(text, file)
    places = {"": Place(file), **located.places}
    origins = {at: Origin("stated", place) for at, place in places.items()}
    return Sourced(located.value, origins)


def node(text: str, file: str = "overlay.yaml", topic: str = "overlay") -> Node:
    """The root node of a YAML text."""
    return load_node(text.encode(), file, topic)


def cases(folder: Path) -> list[Path]:
    """The case folders of a topic; a topic without cases is a mistake."""
    found = sorted(path for path in folder.iterdir() if path.is_dir())
    assert found, folder
    return found
