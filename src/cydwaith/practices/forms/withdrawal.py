"""Withdrawing a practice."""

from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, prose


class WithdrawalForm(Form):
    """Why a practice is taken back."""

    reason = prose(_("The reason"), _("Everyone will read it beside the practice. One language is enough."))
