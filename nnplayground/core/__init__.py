"""What a network is: NumPy only."""
