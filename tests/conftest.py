"""How Hypothesis looks for examples: the same ones each time, unless it is asked to search on."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No test fails on time: a busy machine is not a bug.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", settings.get_profile("steady"), derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
