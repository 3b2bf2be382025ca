"""The models of Modellix, one module per variant."""
