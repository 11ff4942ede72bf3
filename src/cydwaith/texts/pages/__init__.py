"""The pages of texts."""
