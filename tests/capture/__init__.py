"""Capturing over real HTTP, from a server on loopback that plays a provider."""
