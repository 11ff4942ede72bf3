"""Who holds a post, and how to reach it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, day


class HoldingForm(Form):
    """A holder's name and days."""

    name = forms.CharField(label=_("Name"), max_length=150)
    held_from = day(_("First day in the post"))
    held_to = day(_("Last day in the post"), _("Leave empty while they hold it."), required=False)

    account = forms.EmailField(
        label=_("E-mail address of the account by which they act here"),
        required=False,
        help_text=_("Only administrators see it. It needs a role in the organisation; they can then act for the post."),
    )

    def clean(self) -> dict[str, Any]:
        """The name without spare spaces."""
        cleaned = super().clean() or {}
        return cleaned | {"name": " ".join(cleaned.get("name", "").split())}


class ContactForm(Form):
    """The address of a post."""

    contact = forms.EmailField(
        label=_("E-mail address of the post"),
        required=False,
        help_text=_("Everyone can see it. An address that stays when the person changes is best."),
    )
