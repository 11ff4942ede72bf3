"""What the policies' room holds of people: nothing. Posts, sides and organisations make policy."""

from typing import Final

from cydwaith.shared.personal import Nobodys

DECLARATIONS: Final[tuple[Nobodys, ...]] = ()
