"""What is kept in files: projects and what is recovered of them, trained networks, exports, drawn digits."""
