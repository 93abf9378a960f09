"""Pure functions behind the pictures. Free of Qt."""
