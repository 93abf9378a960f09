"""“What is this?”: what every widget has to say of itself."""
