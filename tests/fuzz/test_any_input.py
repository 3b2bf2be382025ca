"""Real documents with one change at one place, through the readers, the line and the difference.

``FUZZ_EXAMPLES`` in the environment makes it longer; ``nox -s fuzz`` looks for new ways through
the code instead.
"""

from __future__ import annotations

import os
import tempfile

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.hostile import canary

from . import inputs, promises
from .targets import TARGETS

FACTOR = float(os.environ.get("FUZZ_EXAMPLES", "40")) / 40
EXAMPLES = {"read": 150, "line": 80, "diff": 150}


class Drawn:
    """Choices that Hypothesis makes, and makes smaller when one fails."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data

    def below(self, count: int) -> int:
        """A number from 0 to ``count - 1``."""
        return self._data.draw(st.integers(0, count - 1)) if count > 1 else 0


@pytest.mark.parametrize("target", TARGETS)
def test_any_change(target: str) -> None:
    examples = int(EXAMPLES[target.partition(" ")[0]] * FACTOR)

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=FACTOR <= 1,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def run(data: st.DataObject) -> None:
        with canary.silent(tempfile.gettempdir()):
            TARGETS[target](Drawn(data))

    run()


@pytest.mark.parametrize("name", inputs.projects())
def test_what_is_changed_is_made_when_it_is_not_changed(name: str) -> None:
    assert promises.makeable(inputs.project(name)) == ()
