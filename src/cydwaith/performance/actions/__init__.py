"""What people do in the performance regime, a noun a module."""
