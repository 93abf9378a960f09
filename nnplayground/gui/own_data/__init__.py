"""Data of the user's own: tables and images, looked at before they are used."""
