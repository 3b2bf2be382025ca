"""On PYTHONPATH of a child process: its first use of the network ends it with exit code 97.

urllib3, which openapi-spec-validator imports, binds a socket to a free port of ``::1`` once to see
whether there is IPv6. It is never connected nor listened on; everything else is use.
"""

import os
import sys


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    probe = event == "socket.bind" and arguments[1] == ("::1", 0)
    if event.startswith("socket.") and event != "socket.__new__" and not probe:
        os._exit(97)


sys.addaudithook(_hook)
