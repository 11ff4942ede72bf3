"""What cannot be done, and why, in words that a form can show."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cydwaith.practices.models import Practice, Version
from cydwaith.shared.refusals import NotPossible


class Clash(NotPossible):
    """Somebody else saved the same draft in the meantime; `theirs` is the draft as it now is."""

    def __init__(self, theirs: Version) -> None:
        super().__init__(
            _("Somebody else saved this draft while you were writing. Compare both versions, then save again."),
            carries={"saved": theirs.saved.isoformat()},
        )
        self.theirs = theirs


class Incomplete(NotPossible):
    """A draft lacks what a checked practice must have; `missing` are the names of the fields."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(_("This draft is not complete yet."))
        self.missing = tuple(missing)


class Explained(NotPossible):
    """Nobody needs to ask: practices already tell what the council did."""

    def __init__(self, practices: Sequence[Practice]) -> None:
        super().__init__(_("A published practice of this council already tells what it did."))
        self.practices = tuple(practices)
