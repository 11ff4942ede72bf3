"""What the decisions' room holds of people: nothing. Seats, posts and organisations decide."""

from typing import Final

from cydwaith.shared.personal import Nobodys

DECLARATIONS: Final = (
    Nobodys(table="decisions.Text", why="rules, commitments and seats of a text, by their codes, and its hash"),
)
