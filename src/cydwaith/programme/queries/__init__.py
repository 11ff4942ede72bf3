"""What people ask about commitments."""
