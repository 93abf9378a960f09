"""The Perceptron lab."""
