"""What is kept in files: trained networks."""
