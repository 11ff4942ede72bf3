"""What is written into the forms of the exchange."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.exchange.clauses import clauses
from cydwaith.exchange.models import SKILLS_OF_WELSH
from cydwaith.shared.forms import Folded, Form, day, line, prose

MOST: Final = 3000


def chosen(form: Form, **choices: Any) -> None:  # Any: texts in any of their forms
    """Give the fields of a form their choices."""
    for name, values in choices.items():
        form.fields[name].choices = in_words(values)  # type: ignore[attr-defined]


def in_words(choices: Any) -> list[tuple[str, Any]]:  # Any: the same; a group has choices of its own
    """Choices as text, those of a group under its name."""
    return [(str(code), in_words(one) if isinstance(one, list) else str(one)) for code, one in choices]


class OpeningForm(Form):
    """An opening to publish."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    kind = forms.ChoiceField(label=_("What sort of work it is"))
    title = line(_("What it is called"), _("In both languages: the two are published together."))
    what = prose(_("What is to be done, and for whom"), most=MOST)
    needs = forms.MultipleChoiceField(
        label=_("Which skills it needs"), required=False, widget=forms.CheckboxSelectMultiple
    )
    listening = forms.ChoiceField(label=_("Welsh needed: listening"), required=False)
    speaking = forms.ChoiceField(label=_("Welsh needed: speaking"), required=False)
    reading = forms.ChoiceField(label=_("Welsh needed: reading"), required=False)
    writing = forms.ChoiceField(label=_("Welsh needed: writing"), required=False)
    place = forms.ChoiceField(label=_("Where"), required=False)
    remote = forms.BooleanField(label=_("It can be done remotely"), required=False)
    percent = forms.IntegerField(label=_("How many per cent of full time"), min_value=1, max_value=100, initial=100)
    places = forms.IntegerField(label=_("How many people it needs"), min_value=1, max_value=1000, initial=1)
    begins = day(_("From which day"), required=False)
    ends = day(_("Until which day"), required=False)
    apply_by = day(_("The last day to apply"), required=False)
    pays = forms.ChoiceField(label=_("Who pays the salary"))
    partners = forms.MultipleChoiceField(label=_("Of a shared post: who shares it"), required=False, widget=Folded)
    employer = forms.ChoiceField(label=_("Of a shared post: who employs"), required=False)
    holds_money = forms.ChoiceField(label=_("Of a shared post: who keeps the money"), required=False)
    trial = prose(_("Of a shared post: its trial period"), rows=2, most=MOST)
    review = prose(_("Of a shared post: when it is reviewed"), rows=2, most=MOST)

    arrangement = (
        ("body", "kind"),
        ("title",),
        ("what",),
        ("needs",),
        ("listening", "speaking"),
        ("reading", "writing"),
        ("place", "remote"),
        ("percent", "places"),
        ("begins", "ends", "apply_by"),
        ("pays",),
        ("partners",),
        ("employer", "holds_money"),
        ("trial",),
        ("review",),
    )


def told(sent: dict[str, Any]) -> dict[str, Any]:
    """What was sent, with the levels of Welsh together."""
    rest = {name: value for name, value in sent.items() if name not in SKILLS_OF_WELSH}
    return rest | {"welsh": {name: sent[name] for name in SKILLS_OF_WELSH}}


class ProfileForm(Form):
    """One's own profile."""

    home = forms.ChoiceField(
        label=_("Who employs you"), help_text=_("They are not told, and cannot see your profile in any way.")
    )
    has = forms.MultipleChoiceField(label=_("What you can do"), required=False, widget=forms.CheckboxSelectMultiple)
    learn = forms.MultipleChoiceField(label=_("What you would like to learn"), required=False, widget=Folded)
    listening = forms.ChoiceField(label=_("Your Welsh: listening"), required=False)
    speaking = forms.ChoiceField(label=_("Your Welsh: speaking"), required=False)
    reading = forms.ChoiceField(label=_("Your Welsh: reading"), required=False)
    writing = forms.ChoiceField(label=_("Your Welsh: writing"), required=False)
    places = forms.MultipleChoiceField(
        label=_("Where you would work; choose none for anywhere"),
        required=False,
        widget=Folded,
    )
    remote = forms.BooleanField(label=_("You would work remotely"), required=False)
    free_from = day(_("Free from"), required=False)
    free_until = day(_("Free until"), required=False)
    about = forms.CharField(
        label=_("What else those to whom you show it should know"),
        required=False,
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    readers = forms.MultipleChoiceField(
        label=_("To which organisations you show it"),
        help_text=_("To nobody, unless you choose. Their editors then see it with your name."),
        required=False,
        widget=Folded,
    )

    arrangement = (
        ("home",),
        ("has",),
        ("learn",),
        ("listening", "speaking"),
        ("reading", "writing"),
        ("places",),
        ("remote",),
        ("free_from", "free_until"),
        ("about",),
        ("readers",),
    )


class ApplicationForm(Form):
    """Applying for an opening."""

    home = forms.ChoiceField(label=_("Who employs you"))
    words = forms.CharField(
        label=_("Why you would like to do it"),
        help_text=_("Your employer and the organisation of the opening read it; nobody else does."),
        max_length=MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    wish = forms.IntegerField(
        label=_("Its number among your wishes, 1 for the first"), min_value=1, max_value=1000, initial=1
    )
    knows = forms.BooleanField(
        label=_("I know that my employer now learns that I apply, and is asked whether it lets me go"), required=False
    )


class AgreementForm(Form):
    """A text of the agreement: dates, costs, and each clause."""

    begins = day(_("From which day"))
    ends = day(_("Until which day"))
    competition = forms.BooleanField(
        label=_("The post was filled by fair and open competition"),
        help_text=_("Without it nobody comes into the civil service for more than two years."),
        required=False,
    )
    home_monthly = forms.IntegerField(
        label=_("What the home organisation pays a month, in pounds"), min_value=0, max_value=1_000_000, initial=0
    )
    host_monthly = forms.IntegerField(
        label=_("What the host pays a month, in pounds"), min_value=0, max_value=1_000_000, initial=0
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        for one in clauses():
            words = forms.Textarea(attrs={"rows": 2})
            self.add(
                one.code,
                forms.CharField(
                    label=str(one.name), help_text=str(one.hint), required=False, max_length=MOST, widget=words
                ),
            )


class StepForm(Form):
    """How a placement goes."""

    kind = forms.ChoiceField(label=_("What happened"))
    on = day(_("On which day"))
    words = forms.CharField(
        label=_("How it goes"), required=False, max_length=MOST, widget=forms.Textarea(attrs={"rows": 4})
    )


class EndForm(Form):
    """That a placement ends."""

    on = day(_("Its last day"))
    words = forms.CharField(
        label=_("What was learnt"),
        help_text=_("The three of you read it. Afterwards any of the organisations can make a practice of it."),
        required=False,
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class HelpForm(Form):
    """Asking for a day of help."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    asked = forms.ChoiceField(label=_("Which organisation you ask"))
    need = prose(
        _("What you ask for, in two lines"),
        _("Everybody can read it: name nobody. One language is enough."),
        rows=2,
        most=300,
    )


class ReplyForm(Form):
    """The answer to it."""

    reply = forms.ChoiceField(label=_("Your answer"), widget=forms.RadioSelect)
    line = prose(
        _("A line with it"),
        _("Everybody can read it: name nobody. One language is enough."),
        rows=2,
        most=300,
    )


class TeamForm(Form):
    """How many people a team can do without."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    name = line(_("Which team"), most=120)
    number = forms.IntegerField(label=_("How many people it can do without"), min_value=0, max_value=1000)
    available = day(_("From which day"))
    until = day(_("Until which day"))
    by_lot = forms.BooleanField(
        label=_("In the order of the round’s lottery"),
        help_text=_("Otherwise in the order that you give on each application."),
        required=False,
    )


class PlaceForm(Form):
    """Which team somebody is of, and where they stand in its order."""

    team = forms.ChoiceField(label=_("Which team"))
    place = forms.IntegerField(
        label=_("Their place in the team’s order, 1 for the first to go"), min_value=1, max_value=1000
    )


class RankForm(Form):
    """Where somebody stands in the host's order."""

    place = forms.IntegerField(label=_("Their place in your order, 1 for the first"), min_value=1, max_value=1000)


class RoundForm(Form):
    """A round to begin."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    title = line(_("What it is called"), _("In both languages: the two are published together."))
    address = forms.SlugField(label=_("Its code, in its address"), max_length=60)
    openings = forms.MultipleChoiceField(
        label=_("Which openings of yours"), required=False, widget=forms.CheckboxSelectMultiple
    )
    invites = forms.BooleanField(
        label=_("Invite openings of other organisations"),
        help_text=_(
            "Until you run it, others can put theirs in it and take them out. Each keeps its own order, and you do not "
            "see who applies to another."
        ),
        required=False,
    )


class LendForm(Form):
    """An opening to put in a round."""

    opening = forms.ChoiceField(label=_("Which opening of yours"))


class WithdrawForm(Form):
    """Why a round is withdrawn."""

    why = prose(_("Why you withdraw it"), _("In both languages. Everybody can read it: name nobody."), most=MOST)
