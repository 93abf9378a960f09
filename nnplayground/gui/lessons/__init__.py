"""Lessons in the window: courses, texts, states that are shown, questions, things to try."""
