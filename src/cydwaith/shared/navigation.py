"""The main menu, the same on every page."""

from typing import Final

from django.utils.translation import gettext_lazy as _

MENU: Final = (
    ("better", _("Who does it better?")),
    ("topics", _("Topics")),
    ("indicators", _("Indicators")),
    ("practices", _("Practices")),
    ("reach", _("Reach")),
    ("councils", _("Councils")),
    ("programme", _("Programme")),
    ("forums", _("Forums")),
)
