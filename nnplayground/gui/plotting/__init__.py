"""Plots: axes, curves, legends, ranges. They know nothing of networks."""
