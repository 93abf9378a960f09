"""What the lab *More networks* computes."""
