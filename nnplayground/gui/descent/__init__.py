"""The pages of the Descent lab, and what they share."""
