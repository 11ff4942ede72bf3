"""The pages of the performance regime."""
