"""The form by which editors agree a term."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Body
from cydwaith.shared.forms import Form


class TermForm(Form):
    """A term in both languages, and whose it is."""

    body = forms.ChoiceField(label=_("For which organisation?"))
    welsh = forms.CharField(label=_("In Welsh"), max_length=200)
    english = forms.CharField(label=_("In English"), max_length=200)
    other_forms = forms.CharField(
        label=_("Other Welsh forms"),
        help_text=_("Plurals and the like, parted by commas. Mutations are understood without being listed."),
        max_length=300,
        required=False,
    )
    source = forms.CharField(label=_("Source"), help_text=_("Who agreed it, or where it is written."), max_length=300)

    def __init__(self, *args: Any, bodies: Iterable[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["body"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(body.pk, body.name) for body in bodies]
