"""The performance regime: duties, the clock, what councils did about them, and what was recommended to them."""
