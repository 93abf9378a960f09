"""Projects in files: open, save, autosave, recovery."""
