"""Pictures of a run, one a file; views know nothing of each other."""
