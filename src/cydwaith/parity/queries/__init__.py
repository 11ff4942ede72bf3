"""What people ask about parity."""
