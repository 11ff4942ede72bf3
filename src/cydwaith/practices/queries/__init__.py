"""What people want to know about practices, adoptions and asks."""
