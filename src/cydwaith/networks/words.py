"""Names of how a council takes part in a network."""

from typing import Final

from django.utils.translation import gettext_lazy as _

PRESENCE: Final = {
    "came": _("Sits there, and came in the last year"),
    "sits": _("Sits there, but nobody came in the last year"),
    "nobody": _("Nobody sits there"),
}
