"""What is done to texts: written, declared in step, frozen, amended, commented on."""
