"""What a network makes of examples that it has not learnt: overfitting, and what holds it back."""
