"""What people do with practices, adoptions and asks."""
