"""What the Playground shows of a table beside the picture of its answers: predictions, answers, effects."""
