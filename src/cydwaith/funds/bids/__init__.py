"""Bids of several organisations: written together, frozen, signed by each, and sent when all have signed."""
