"""Painting points on the plane."""
