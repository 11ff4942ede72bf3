"""Figures as others publish them: one module a format, each a pure reader that knows no database.

A reader yields `Reading`s and tells a `Report` every fault it meets, by line and in both languages; whoever stores the
readings does so only when the report holds no fault.
"""
