"""The two clients; the provider's classes are made from them."""

from .async_client import AsyncClient
from .sync_client import Client

__all__ = ["AsyncClient", "Client"]
