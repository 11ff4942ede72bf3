"""What people ask of texts."""
