"""Hyperparameters: the space of their values, strategies, trials, and workers that train them."""
