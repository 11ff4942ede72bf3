"""What people ask about networks."""
