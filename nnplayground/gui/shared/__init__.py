"""Views that more than one lab shows."""
