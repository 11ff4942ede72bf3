"""What the forums' room holds of people: nothing. Posts sit there."""

from typing import Final

from cydwaith.shared.personal import Nobodys

DECLARATIONS: Final = (
    Nobodys(table="forums.Forum", why="where a forum is described in public"),
    Nobodys(table="forums.ConsentRule", why="a rule as canonical text, and its hash"),
)
