"""The ground: bodies and their posts, places and their groups, topics, and who may do what for which body."""
