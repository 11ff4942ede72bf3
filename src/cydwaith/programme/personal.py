"""What the programme's room holds of people: nothing. Organisations owe."""

from typing import Final

from cydwaith.shared.personal import Nobodys

DECLARATIONS: Final = tuple(
    Nobodys(table=f"programme.{name}", why="codes and public addresses of where a commitment or a status is from")
    for name in ("Terms", "Assent", "Status")
)
