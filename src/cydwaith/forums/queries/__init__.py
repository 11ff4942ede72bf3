"""What people ask about forums."""
