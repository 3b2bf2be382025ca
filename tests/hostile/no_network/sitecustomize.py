"""On PYTHONPATH of a child process: its first socket or look-up of a name ends it with 97."""

import os
import sys


def _hook(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith("socket."):  # also socket.__new__: no socket is even made
        os.write(2, f"{event}\n".encode())
        os._exit(97)


sys.addaudithook(_hook)
