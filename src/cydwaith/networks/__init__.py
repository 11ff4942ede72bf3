"""Coverage of networks: on which topics councils meet, and where nobody does."""
