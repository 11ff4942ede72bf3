"""What the site sends to people by e-mail."""
