"""A provider to test against: a real HTTP server on this machine, at no cost per call.

    from seedance.testing import FakeProvider

    with FakeProvider(Modellix) as provider:
        client = Modellix(api_key="any", **provider.client_options)

It speaks the protocol of the client it is made for (which comes from the normalized OpenAPI
document), checks requests against that document if it is given, walks tasks through their
states, serves a small video file and fails on demand (``provider.fail_next(Fault.RESET)``).
"""

from .faults import Fault
from .handler import Received
from .server import FakeProvider, Script

__all__ = ["FakeProvider", "Fault", "Received", "Script"]
