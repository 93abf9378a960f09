"""Menu File ▸ Export: pictures of what shows, and what a run leaves behind."""
