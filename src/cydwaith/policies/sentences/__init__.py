"""What is said of policies, in both languages."""
