"""The lab *Descent*: gradient descent on surfaces."""
