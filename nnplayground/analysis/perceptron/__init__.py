"""The perceptron, stepped and put into words."""
