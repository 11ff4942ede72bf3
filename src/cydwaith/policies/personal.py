"""What the policies' room holds of people: nothing. Posts, sides and organisations make policy."""

from typing import Final

from cydwaith.shared.personal import Nobodys

DECLARATIONS: Final = (
    Nobodys(table="policies.Citation", columns=("key",), why="the code or number of what is cited"),
    Nobodys(table="policies.Agreement", columns=("digest", "sections"), why="a hash, and keys of sections"),
)
