"""What is written into the forms of reports. `seen` is the number of the version of the text that the writer read."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import alone, offer
from cydwaith.performance.gathering import PAGES
from cydwaith.performance.models import Asked, Carried, Scale, Sending
from cydwaith.performance.naming import REQUIREMENTS
from cydwaith.performance.words import reports as words
from cydwaith.policies.models import Citation
from cydwaith.policies.words import KINDS
from cydwaith.shared.forms import Form, day, prose

Choices = list[tuple[str, str]]
MOST = 4000
EVERYONE = _("Everyone will read it once the report is published.")


class BeginForm(Form):
    """For which duty and period a report is begun, and which other duties the same document keeps."""

    body = forms.ChoiceField(label=_("For which council"))
    of = forms.ChoiceField(label=_("Which duty, for which period"))
    also = forms.MultipleChoiceField(
        label=_("Other duties that the same document keeps"),
        help_text=_("Many councils write one document for several Acts. It is then sent to everyone on their lists."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, bodies: Choices, choices: Choices, others: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)
        offer(self, "of", choices)
        offer(self, "also", others)


class DayForm(Form):
    """On which day something was done."""

    on = day(_("On which day"))


class SeenForm(DayForm):
    """The same, to a text as it was read."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class ReviewForm(DayForm):
    """What came of the committee’s review."""

    came = forms.ChoiceField(
        label=_("What came of it"),
        widget=forms.RadioSelect,
        choices=[
            ("without", _("The committee reviewed it and recommended no change")),
            ("with", _("The committee recommended changes")),
        ],
    )
    asked = prose(
        _("What it recommended"), _("One recommendation on each line, in the same order in both languages."), rows=6
    )
    minutes = forms.URLField(
        label=_("Where its minutes can be read"), required=False, max_length=300, assume_scheme="https"
    )


class AnswerForm(Form):
    """How what was recommended is answered."""

    answer = forms.ChoiceField(label=_("Your answer"), widget=forms.RadioSelect)
    reason = prose(_("Reason"), _("Needed unless it is followed in full. Everyone will read it."), most=MOST)

    def __init__(self, *args: Any, chain: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [one for one in Asked.Answer if one != Asked.Answer.OTHER or chain != Asked.Chain.COMMITTEE]
        offer(self, "answer", [(one.value, words.ANSWERED[one]) for one in found])


class SendForm(DayForm):
    """To whom a report was sent, when and how."""

    key = forms.ChoiceField(label=_("To whom it was sent"))
    how = forms.ChoiceField(label=_("How it was sent"), choices=[(one.value, words.HOW[one]) for one in Sending.How])

    def __init__(self, *args: Any, recipients: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "key", recipients)


class AcknowledgeForm(DayForm):
    """When a report was acknowledged, and who says so."""

    body = forms.ChoiceField(label=_("For which organisation you speak"))

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)


class EvidenceForm(Form):
    """What becomes of a piece of evidence."""

    kept = forms.ChoiceField(
        label=_("What to do with it"),
        widget=forms.RadioSelect,
        choices=[(one.value, said) for one, said in words.KEPT.items()],
    )
    requirement = forms.TypedChoiceField(
        label=_("Under which requirement it stands"),
        coerce=int,
        choices=[(number, said) for number, said in REQUIREMENTS.items()],
    )
    comment = prose(_("Your comment"), _("It is printed below the evidence, which stays as it is."), most=MOST)


class CiteForm(Form):
    """Something that the writers cite themselves."""

    kind = forms.ChoiceField(label=_("What kind of thing"))
    key = forms.CharField(
        label=_("Its code, its number, or the address of its page"),
        max_length=500,
        help_text=_("It stands in the report as it is today, whatever becomes of it later."),
    )
    requirement = forms.TypedChoiceField(
        label=_("Under which requirement it stands"),
        coerce=int,
        choices=[(number, said) for number, said in REQUIREMENTS.items()],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "kind", [(kind, str(KINDS[Citation.Cited(kind)])) for kind in PAGES])


class ActionForm(Form):
    """What the council will do."""

    text = prose(_("What you will do"), EVERYONE, most=MOST)
    post = forms.ChoiceField(
        label=_("Which post answers for it"), required=False, help_text=_("Needed before it becomes a commitment.")
    )
    due = day(_("By when"), required=False)

    def __init__(self, *args: Any, posts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "post", [("", "–"), *posts])


class RewriteForm(ActionForm):
    """The same, written anew or taken out."""

    dropped = forms.BooleanField(label=_("Take this action out of the report"), required=False)


class CommitForm(Form):
    """To whom an action becomes owed."""

    owed = forms.ChoiceField(
        label=_("To whom it is owed"),
        help_text=_("They say whether it is done, and can be asked to agree to it."),
    )

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owed", bodies)


class CarriedForm(Form):
    """An action of last year’s whose report was not kept here."""

    text = prose(_("What you said last year that you would do"), most=MOST)


class HowFarForm(Form):
    """How far an action of last year’s worked."""

    how_far = forms.ChoiceField(
        label=_("How far did it work?"),
        widget=forms.RadioSelect,
        choices=[(one.value, words.HOW_FAR[one]) for one in Carried.HowFar],
    )
    words = prose(_("In your own words"), _("What changed for people, and how you know."), most=MOST)


class ScaleForm(Form):
    """A council’s own scale."""

    steps = prose(
        _("The steps of your scale"),
        _("One on each line, in the order in which you write them. They are shown as they are, never converted."),
        rows=6,
        most=1000,
    )
    best = forms.ChoiceField(
        label=_("Which end is best"),
        widget=forms.RadioSelect,
        choices=[(one.value, words.BEST[one]) for one in Scale.Best],
    )


class RateForm(Form):
    """How a council rates itself on one requirement, or overall."""

    step = forms.TypedChoiceField(label=_("Step on your scale"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args: Any, steps: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "step", steps)


class UpdateForm(DayForm):
    """That the committee asks how the actions are going."""

    due = day(_("By which day it wants to be told"))


class GiveUpdateForm(DayForm):
    """How the actions are going."""

    text = prose(_("How the actions are going"), EVERYONE, rows=8, most=20_000)
