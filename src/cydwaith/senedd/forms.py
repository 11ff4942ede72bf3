"""What is written into the forms about undertakings."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import alone, offer
from cydwaith.practices.forms.dates import PartialDate
from cydwaith.senedd.models import EvidenceKind
from cydwaith.senedd.words import EVIDENCE
from cydwaith.shared.forms import Form, day, line, prose

MOST: Final = 2000


class EvidenceForm(Form):
    """A dated piece of evidence."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    kind = forms.ChoiceField(label=_("What it is"))
    on = day(_("On which day it happened, or was looked for"))
    text = prose(
        _("What happened; or where was looked"),
        _("Only what can be read or checked: whether it was kept is for the reader to judge."),
        most=MOST,
    )
    url = forms.URLField(label=_("Where it can be read"), required=False, max_length=300, assume_scheme="https")

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field
        self.fields["kind"].choices = [(one.value, EVIDENCE[one]) for one in EvidenceKind]  # type: ignore[attr-defined]  # the same


class ConfirmForm(Form):
    """An undertaking that somebody reads in the Record."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    words = forms.CharField(
        label=_("The words in which it was undertaken"),
        help_text=_("Exactly as they stand in the Record. They must stand there only once."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    what = prose(_("What was undertaken, in one sentence of our own"), most=500)
    about = line(_("About what (the heading of the item, where left empty)"), most=500)
    condition = line(_("On what condition, if one was said"), most=500)
    when = line(_("By when, if that was said"), most=500)
    topics = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(
        self, *args: Any, bodies: list[tuple[str, str]], topics: list[tuple[str, str]], **kwargs: Any
    ) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field
        self.fields["topics"].choices = topics  # type: ignore[attr-defined]  # the same


class TakeForm(Form):
    """An undertaking as a commitment in the programme."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    title = line(_("Title"), _("A promise in a few words."))
    what = prose(_("What will be done"), _("Begins with the undertaking in our words, and what was said with it."))
    post = forms.ChoiceField(label=_("Which post answers for it"))
    owed = forms.ChoiceField(label=_("To whom it is owed"))
    due = PartialDate(
        label=_("By when"),
        required=False,
        help_text=_("For example 31 3 2027. Leave out the day, or day and month, if they are not settled."),
    )
    known_by = prose(_("How we will know"), _("What will show everyone that it was done?"))

    def __init__(
        self,
        *args: Any,
        bodies: list[tuple[str, str]],
        posts: list[tuple[str, str]],
        others: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)
        for name, choices in (("post", posts), ("owed", others)):
            offer(self, name, choices)


class WhyForm(Form):
    """Why something is withdrawn."""

    why = prose(_("Reason"), _("Everyone will read it."), most=MOST)
