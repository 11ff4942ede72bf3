"""What is written into the forms of the performance regime."""
