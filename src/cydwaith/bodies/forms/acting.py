"""Letting somebody else act for one's post."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, day


class DelegateForm(Form):
    """To whom, and from which day to which."""

    arrangement = (("email",), ("begins", "ends"))

    email = forms.EmailField(
        label=_("E-mail address of whoever is to act"), help_text=_("Somebody who has a role in the organisation.")
    )
    begins = day(_("First day"))
    ends = day(_("Last day"))
