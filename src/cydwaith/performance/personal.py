"""What the room holds of people: nothing. Councils speak here, by whoever edits for them."""

from typing import Final

from cydwaith.shared.personal import Nobodys

DECLARATIONS: Final = (
    Nobodys(
        table="performance.DutyStatus",
        columns=("duty", "url"),
        why="the code of a duty, and a public address of what a council says of it",
    ),
    Nobodys(table="performance.Reminder", columns=("duty",), why="the code of a duty"),
)
