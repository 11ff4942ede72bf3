"""A copy of the whole database that belongs to neither kind of database: written from one, restored into the other.

It knows no room: whatever tables the models have are in it, and no file beside the database is.
"""
