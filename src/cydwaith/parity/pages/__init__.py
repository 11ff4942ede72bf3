"""The pages of parity."""
