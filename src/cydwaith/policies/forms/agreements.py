"""What is written into the forms about the text of a policy, its agreement, and what came of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import offer
from cydwaith.policies.forms.policies import Choices, SpokenForm
from cydwaith.policies.sentences.consented import DID
from cydwaith.shared.forms import day, line, prose


class TextForm(SpokenForm):
    """What the text of a policy is called."""

    title = line(_("Title of the text"), _("Both languages are needed before it is deliberated."))


class PutForm(SpokenForm):
    """Which sections are put to the forum, until when seats answer, and when it is reviewed."""

    sections = forms.MultipleChoiceField(
        label=_("Which sections"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Choose none to put the whole text."),
    )
    closes = day(_("Until when seats can answer"), _("To the end of this day."))
    review_on = day(_("When it is reviewed"), _("On this day the page asks whether it did what it was for."))
    sunset_on = day(
        _("When it ends"), _("Unless it is agreed anew. Leave it empty where it does not end."), required=False
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, sections: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "sections", sections)


class CommitmentForm(SpokenForm):
    """A commitment that a section of the agreed text promises."""

    section = forms.ChoiceField(label=_("From which section"))
    title = line(_("Title"), _("A promise in a few words."))
    what = prose(_("What will be done"))
    owes = forms.ChoiceField(label=_("Which post answers for it"))
    owed = forms.ChoiceField(label=_("To whom it is owed"))
    due = day(_("By when"))
    known_by = prose(_("How we will know"), _("What will show everyone that it was done?"))

    def __init__(self, *args: Any, sections: Choices, posts: Choices, others: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("section", sections), ("owes", posts), ("owed", others)):
            offer(self, name, choices)


class JudgementForm(SpokenForm):
    """Whether it did what it was for, as one side sees it."""

    did = forms.ChoiceField(label=_("Did it do what it was for?"), widget=forms.RadioSelect)
    text = prose(_("What you saw, and how sure you are"), _("“Cannot tell” is an honest answer."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "did", [(did.value, str(words)) for did, words in DID.items()])
