"""The picture of what the network answers over the plane."""
