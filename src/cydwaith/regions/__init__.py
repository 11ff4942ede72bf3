"""Regional offices and the spatial strategy: who delivers what, where, by when, and with whose money."""
