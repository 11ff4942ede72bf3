"""What people do with projects, their money, and with who oversees what."""
