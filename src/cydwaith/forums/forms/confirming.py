"""Saying for one's side that a forum may begin."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import alone
from cydwaith.shared.forms import Form


class ConfirmForm(Form):
    """For which seat one speaks, and the digest of the rule that was read."""

    seat = forms.ChoiceField(label=_("For which seat you speak"), required=False)
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, seats: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "seat", seats)
