"""The pages of a bid: read, written together, frozen, signed and sent."""
