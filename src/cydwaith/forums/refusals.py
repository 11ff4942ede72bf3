"""Why a forum, or what its sides consent to, does not change as somebody wished, in words that a form can show."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cydwaith.shared.refusals import NotPossible


class TextChanged(NotPossible):
    """Somebody answered to, amended or froze a text which is no longer the current one.

    It carries the digest of the one that is, by the name of the field that a form sent.
    """

    def __init__(self, **carries: str) -> None:
        super().__init__(_("The text changed in the meantime. Read it again, then say what you wish."), None, carries)


class RuleUnsound(NotPossible):
    """A consent rule that cannot be used; `faults` are the codes of what is wrong, each with its side."""

    def __init__(self, faults: Sequence[tuple[str, str]]) -> None:
        super().__init__(_("This consent rule cannot be used: it must ask something of every side."), "rule")
        self.faults = tuple(faults)
