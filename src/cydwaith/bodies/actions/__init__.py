"""What people do with accounts, roles and posts."""
