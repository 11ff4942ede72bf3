"""What is asked of conversations."""
