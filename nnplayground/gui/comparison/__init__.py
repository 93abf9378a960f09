"""Runs kept for comparison: the actions, the window, the lines behind the curves."""
