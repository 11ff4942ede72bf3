"""Forums: bodies meeting as equals, who sits there for which side, and by which rule they consent."""
