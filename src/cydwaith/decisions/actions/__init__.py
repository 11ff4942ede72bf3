"""What people do to settle something together."""
