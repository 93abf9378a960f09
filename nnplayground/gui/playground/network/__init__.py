"""The drawing of the network, which is also its editor."""
