"""What people fill in about themselves, their body and its posts."""
