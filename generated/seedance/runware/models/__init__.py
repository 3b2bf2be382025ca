"""The models of Runware, one module per variant."""
