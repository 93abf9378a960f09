"""The pages of the By hand lab, and what they share."""
