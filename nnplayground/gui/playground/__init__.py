"""The Playground lab: data, learning, the network, its answers and its curves."""
