"""Welsh: mutations and alphabetical order."""
