"""What is written into the forms of a consultation."""

from typing import Any, Final

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import offer
from cydwaith.performance.models import Group
from cydwaith.performance.words.consultations import EVERYBODY, GROUPS
from cydwaith.policies.forms.policies import Choices
from cydwaith.shared.forms import Form, day, line, prose

MOST: Final = 4000


class RoundForm(Form):
    """A round of asking."""

    title = line(_("Name of the consultation"))
    methods = prose(
        _("How people were asked"), _("Such as a survey on paper and online, meetings, talks with unions."), most=MOST
    )
    groups = forms.MultipleChoiceField(
        label=_("Which groups were asked"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Local people are all who live, work or study there."),
    )
    began = day(_("First day"))
    ended = day(
        _("Last day"), _("Empty while it goes on. It counts in each financial year in which it ran."), required=False
    )
    url = forms.URLField(label=_("Where it can be read"), required=False, max_length=300, assume_scheme="https")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "groups", [(group.value, str(words)) for group, words in GROUPS.items()])


class CountForm(Form):
    """When a round ended, and how many answered."""

    ended = day(
        _("Last day"), _("Empty while it goes on. It counts in each financial year in which it ran."), required=False
    )

    def __init__(self, *args: Any, groups: list[str], **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        for one in groups:
            self.add(one, people(one))


def people(group: str) -> forms.IntegerField:
    """How many of a group answered."""
    words = format_lazy("{}", GROUPS[Group(group)])
    hint = _("How many answered, where that is known. Fewer than five is shown to nobody.")
    return forms.IntegerField(label=words, help_text=hint, required=False, min_value=0, max_value=9_999_999)


class HeardForm(Form):
    """What people said."""

    group = forms.ChoiceField(label=_("Who said it"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    text = prose(_("What people said"), _("In the council’s words, and of nobody who could be recognised."), most=MOST)

    def __init__(self, *args: Any, groups: Choices, topics: Choices, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "group", [("", str(EVERYBODY)), *groups])
        offer(self, "topic", [("", "–"), *topics])
