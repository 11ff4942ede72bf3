"""What the ground stores about people: accounts, how they sign in, what they typed; and who holds public posts."""
