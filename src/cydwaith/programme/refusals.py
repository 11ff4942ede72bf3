"""What cannot be done, and why, in words that a form can show."""

from django.utils.translation import gettext as _

from cydwaith.programme.models import Terms
from cydwaith.shared.refusals import NotPossible

__all__ = ["NotPossible", "Overtaken"]


class Overtaken(NotPossible):
    """Somebody else put other terms forward in the meantime; `theirs` are the latest terms as they now are."""

    def __init__(self, theirs: Terms) -> None:
        super().__init__(
            _("Somebody else changed this commitment in the meantime. Nothing was lost: compare, then do it again.")
        )
        self.theirs = theirs
