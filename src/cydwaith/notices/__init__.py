"""What one follows, what is new of it, and one letter a week that says what to do."""
