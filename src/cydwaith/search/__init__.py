"""One search over everything that rooms register, in two languages."""
