"""Undo and redo of everything that can be edited."""
