"""The lab *More networks*: what networks do beside naming classes."""
