"""Figures fetched from the service that publishes them, by reviewed recipes.

`recipes` says what is to be had and what each line means, `shelf` keeps pages that have come, `choosing` finds the
lines that are meant and doubts the rest, `fetching` does one recipe from the first question to the stored figures.
"""
