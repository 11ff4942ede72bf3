"""Asking to join an organisation, and answering to it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.forms.members import AccountForm, RoleForm
from cydwaith.shared.forms import Form


class AddressForm(Form):
    """The address to which the link goes."""

    email = forms.EmailField(
        label=_("E-mail address at work"), help_text=_("We send a link to it, in Welsh and English.")
    )


class AskForm(AccountForm):
    """Who asks, and in which language we write to them."""


class AdmitForm(RoleForm):
    """The role that somebody is admitted to."""


class RefuseForm(Form):
    """Why somebody is not admitted."""

    reason = forms.CharField(
        label=_("Why not"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("They get this by e-mail, word for word."),
    )
