"""The pages of the exchange of people."""
