"""Calls of funds: their dates and rules, the problems that come first, and how many bids are joint at each stage."""
