"""The Generalisation lab: what a network makes of examples that it has not learnt."""
