"""What people ask about decisions."""
