"""Pages about bodies, their members and posts, and one's own account."""
