"""What people do in conversations."""
