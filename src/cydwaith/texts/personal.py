"""What the room of texts holds of people: nothing but what they write for a body, in whose name it stands."""

from typing import Final

from cydwaith.shared.personal import Nobodys

SALT: Final = "a random number that is hashed with the words"
KEY: Final = "drawn by lot"
DECLARATIONS: Final = (
    Nobodys(table="texts.Text", columns=("key", "kind", "holder"), why=f"{KEY}; what the text belongs to"),
    Nobodys(table="texts.Section", columns=("key",), why=KEY),
    Nobodys(table="texts.Wording", columns=("salt",), why=SALT),
    Nobodys(table="texts.Version", columns=("wordings", "digest", "salt"), why=f"numbers of rows; a hash; {SALT}"),
    Nobodys(table="texts.Amendment", columns=("instead", "salt"), why=f"what a body would have stand there; {SALT}"),
    Nobodys(table="texts.Comment", columns=("salt",), why=SALT),
)
