"""Withdrawing a practice."""

from django.utils.translation import gettext_lazy as _

from cydwaith.practices.forms.ask import text
from cydwaith.shared.forms import Form


class WithdrawalForm(Form):
    """Why a practice is taken back."""

    reason_cy = text(
        _("The reason in Welsh"), "cy", _("Everyone will read it beside the practice. One language is enough.")
    )
    reason_en = text(_("The reason in English"), "en")
