"""Inviting members and changing their roles."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.words import ROLE, ROLE_DOES
from cydwaith.shared.bilingual import Words
from cydwaith.shared.forms import Form
from cydwaith.shared.permissions import Role


def role_field() -> forms.TypedChoiceField:
    """A choice of role, with what each may do."""
    choices = [(role.value, f"{ROLE[role]}. {ROLE_DOES[role]}") for role in Role]
    return forms.TypedChoiceField(label=_("Role"), choices=choices, coerce=Role, widget=forms.RadioSelect)


class RoleForm(Form):
    """Which role someone has."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = role_field()


class InviteForm(RoleForm):
    """Whom to invite, to which role."""

    email = forms.EmailField(label=_("E-mail address"), help_text=_("They get an e-mail in Welsh and English."))


class AccountForm(Form):
    """One's own name and language."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        required=False,
        help_text=_("Shown to the administrators of your organisations only."),
    )
    language = forms.ChoiceField(
        label=_("Language in which we write to you"),
        choices=[("cy", Words("Cymraeg", "cy")), ("en", Words("English", "en"))],
        widget=forms.RadioSelect,
    )
