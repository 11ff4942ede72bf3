"""What a meeting asks posts to do, and what became of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, day, prose

Choices = list[tuple[str, str]]


class ActionForm(Form):
    """Something a meeting asked a post to do."""

    what = prose(_("What is to be done"), _("One language is enough."))
    owner = forms.ChoiceField(label=_("Who does it"), help_text=_("A post, not a person."))
    item = forms.ChoiceField(label=_("Item"), required=False)
    due = day(_("By when"), required=False)

    arrangement = (("what",), ("owner", "item"), ("due",))

    def __init__(self, *args: Any, posts: Choices, items: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = posts  # type: ignore[attr-defined]  # a choice field
        self.fields["item"].choices = [("", "–"), *items]  # type: ignore[attr-defined]  # a choice field


class DoneForm(Form):
    """That an action is done, since when, and a word on what came of it."""

    done = day(_("Done on"))
    note = prose(_("What came of it"), _("Optional."))
