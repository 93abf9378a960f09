"""Forms and fields made from declarations."""
