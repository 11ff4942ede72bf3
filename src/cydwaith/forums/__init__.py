"""Forums: bodies meeting as equals, what they put on the table, what they decide, and on which terms."""
