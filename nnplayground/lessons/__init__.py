"""Lessons: a text, a state of the program, questions whose answers are computed, things to try. Free of Qt."""
