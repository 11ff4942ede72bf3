"""What goes out of the Record in the forms of others."""
