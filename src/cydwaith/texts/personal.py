"""What the room of texts holds of people: nothing but what they write for a body, in whose name it stands."""

from typing import Final

from cydwaith.shared.personal import Nobodys

SALT: Final = "a random number that is hashed with the words"
DECLARATIONS: Final = tuple(
    Nobodys(table=f"texts.{name}", columns=("salt",), why=SALT)
    for name in ("Wording", "Version", "Amendment", "Comment")
)
