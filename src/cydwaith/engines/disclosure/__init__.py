"""Small numbers: what a count of people may say without giving anybody away. One threshold for the whole site."""
