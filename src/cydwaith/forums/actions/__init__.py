"""What people do with forums."""
