from ._runtime import errors
from ._runtime.omit import OMIT
from .catalogue import variants
from .modellix.client import AsyncModellix, Modellix
from .runware.client import AsyncRunware, Runware

__all__ = ["OMIT", "AsyncModellix", "AsyncRunware", "Modellix", "Runware", "errors", "variants"]
