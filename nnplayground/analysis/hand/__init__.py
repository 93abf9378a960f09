"""Forward and backward passes by hand, with every number."""
