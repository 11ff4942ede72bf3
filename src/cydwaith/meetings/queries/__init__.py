"""What people ask about meetings."""
