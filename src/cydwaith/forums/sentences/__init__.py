"""What there is to say about forums, in both languages side by side."""
