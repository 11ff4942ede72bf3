"""What people do with the school."""
