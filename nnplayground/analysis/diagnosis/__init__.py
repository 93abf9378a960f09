"""Hints about what commonly goes wrong: each with a number as evidence, a sentence, and a fix that works.

A check is a pure function of what is known about a run; it returns a hint or None. They are in the
order in which they matter: what is wrong with the data comes before what is wrong with the start, and
that before what is wrong with the training. What looks odd in a network that has learnt its examples
well is left in peace: its neurons saturate because it is sure, and its cost swings because there is
hardly any left.
"""
