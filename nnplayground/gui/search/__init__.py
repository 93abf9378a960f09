"""The lab *Search*: hyperparameters on a live map, and in trials by hand, grid, chance and Bayesian search."""
