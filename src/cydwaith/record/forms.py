"""Choosing entries of the record."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Body
from cydwaith.record import naming
from cydwaith.record.queries import Chosen
from cydwaith.shared.forms import Form
from cydwaith.shared.order import alphabetical


class ChoosingForm(Form):
    """Which entries to show."""

    verb = forms.ChoiceField(label=_("What happened"), required=False)
    body = forms.ChoiceField(label=_("Organisation"), required=False)
    subject = forms.CharField(label=_("To what"), required=False, max_length=200)

    def __init__(self, *args: Any, verbs: list[str], bodies: list[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("verb", [(verb, naming.verb(verb)) for verb in verbs])
        self.offer("body", [(body.code, body.name) for body in bodies])

    def offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        """The choices of a field in alphabetical order, after "any"."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Any")), *sorted(choices, key=lambda choice: alphabetical(choice[1]))]

    @property
    def chosen(self) -> Chosen:
        """What was chosen; of something that cannot be chosen, nothing."""
        return Chosen(**self.cleaned_data) if self.is_valid() else Chosen(subject="?")
