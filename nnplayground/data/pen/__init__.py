"""What pens write: strokes of made-up hands, painted and prepared as drawings are."""
