"""What the pages of the Digits lab have in common, and the pages themselves."""
