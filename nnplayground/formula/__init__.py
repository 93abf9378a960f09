"""Typed formulas: read safely, evaluated over arrays, differentiated exactly."""
