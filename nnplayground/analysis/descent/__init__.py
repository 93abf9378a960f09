"""Gradient descent on surfaces that can be seen, on a network's own cost, and by mini-batches."""
