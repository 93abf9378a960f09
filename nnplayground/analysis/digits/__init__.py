"""Digits: read, measured, looked into."""
