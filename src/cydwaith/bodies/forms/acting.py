"""Letting somebody else act for one's post."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.forms.posts import Day
from cydwaith.shared.forms import Form


class DelegateForm(Form):
    """To whom, and from which day to which."""

    arrangement = (("email",), ("begins", "ends"))

    email = forms.EmailField(
        label=_("E-mail address of whoever is to act"), help_text=_("Somebody who has a role in the organisation.")
    )
    begins = forms.DateField(label=_("First day"), widget=Day)
    ends = forms.DateField(label=_("Last day"), widget=Day)
