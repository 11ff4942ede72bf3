"""What cannot be done with a commitment, and why."""

from django.utils.translation import gettext as _

from cydwaith.programme.models import Terms
from cydwaith.shared.refusals import NotPossible


class Overtaken(NotPossible):
    """Somebody else put other terms forward in the meantime; `theirs` are the latest terms as they now are."""

    def __init__(self, theirs: Terms) -> None:
        super().__init__(
            _("Somebody else changed this commitment in the meantime. Nothing was lost: compare, then do it again."),
            carries={"number": theirs.number},
        )
        self.theirs = theirs
