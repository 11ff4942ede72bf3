"""Policies that both sides make: from the first question to what it did."""
