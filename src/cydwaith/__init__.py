"""Cydwaith: one place where the public bodies of Wales see who does better, learn how, and spread it."""
