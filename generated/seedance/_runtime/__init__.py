"""What every provider's client shares; nothing here knows a provider or a variant by name."""
