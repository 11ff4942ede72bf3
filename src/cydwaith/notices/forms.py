"""What people say of what they follow."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.notices.models import Often
from cydwaith.shared.forms import Form


class OftenForm(Form):
    """How often a letter is to come."""

    often = forms.ChoiceField(label=_("How often a letter is to come"), choices=Often.choices, required=False)


class WishForm(Form):
    """How often letters are to come of all that one follows."""

    often = forms.ChoiceField(label=_("How often letters are to come"), choices=Often.choices)
    all_too = forms.BooleanField(label=_("Also for everything I follow already"), required=False)


class UnsubscribeForm(Form):
    """Nothing to fill in: sending it is enough."""
