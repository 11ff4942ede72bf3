"""Counts and copies of public pages hold nothing of people."""

from typing import Final

from cydwaith.shared.personal import Nobodys

DECLARATIONS: Final = (
    Nobodys(table="revisions.Raised", why="names of tables, and how often each was changed"),
    Nobodys(table="revisions.Page", why="copies of pages that everyone may see"),
)
