"""What is written into the forms of those who assess and choose."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms

from cydwaith.deliberations.forms import SpokenForm, label
from cydwaith.funds.fields import whole
from cydwaith.funds.models import CallCriterion
from cydwaith.shared.forms import Form, day, prose
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.said import Said

MARKS: Final = [(str(number), str(number)) for number in range(6)]


class AssessorForm(SpokenForm):
    """Somebody who is to assess."""

    of = forms.ChoiceField(label=label("O ba sefydliad", "From which organisation"))
    email = forms.EmailField(
        label=label("Cyfeiriad e-bost ei gyfrif", "E-mail address of their account"), max_length=254
    )


class InterestForm(Form):
    """Whether somebody has an interest in a bid."""

    has = forms.TypedChoiceField(
        label=label("A oes gennych fuddiant yn y cais hwn?", "Do you have an interest in this bid?"),
        choices=lambda: [
            ("no", str(Said("Nac oes", "No"))),
            ("yes", str(Said("Oes: ni fyddaf yn ei sgorio", "Yes: I will not score it"))),
        ],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    what = prose(label("Pa fuddiant", "Which interest"), rows=3)


class ScoreForm(Form):
    """Marks with reasons; in moderation, with why they changed."""

    def __init__(self, *args: Any, criteria: Sequence[CallCriterion], moderated: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.numbers = [one.number for one in criteria]
        for one in criteria:
            what = both(one, "what")
            asked = label(f"{what.cy} ({one.weight}%)", f"{what.en} ({one.weight}%)")
            marks = forms.TypedChoiceField(label=asked, choices=MARKS, coerce=int, widget=forms.RadioSelect)
            self.add(f"mark{one.number}", marks)
            because = label(f"Rheswm dros y sgôr: {what.cy}", f"Reason for the score: {what.en}")
            self.add(f"reason{one.number}", prose(because, rows=3))
        if moderated:
            self.add("why", prose(label("Pam y newidiodd y sgoriau", "Why the scores changed"), rows=3))

    def marks(self) -> dict[int, tuple[int, Said]]:
        """The marks and reasons by criterion."""
        told = self.cleaned_data
        return {one: (told[f"mark{one}"], told.get(f"reason{one}", UNSAID)) for one in self.numbers}


class RuleForm(SpokenForm):
    """A rule for the choice."""

    kind = forms.ChoiceField(label=label("Pa fath o reol", "Which kind of rule"))
    number = whole(
        "Faint o geisiadau o leiaf, neu pa ganran o’r arian ar y mwyaf",
        "How many bids at least, or what per cent of the money at most",
        1,
        500,
    )
    among = forms.MultipleChoiceField(
        label=label("Pa sefydliadau a enwir", "Which organisations are named"),
        help_text=label("Dim ond ar gyfer rheol sy’n enwi sefydliadau.", "Only for a rule that names organisations."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    why = prose(label("Pam", "Why"), rows=3)


class ProposeForm(SpokenForm):
    """The choice that is put to the forum."""

    def __init__(self, *args: Any, bids: Mapping[int, Said], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.numbers = list(bids)
        self.add(
            "chosen",
            forms.TypedMultipleChoiceField(
                label=label("Ceisiadau a ddewisir", "Bids that are chosen"),
                choices=[(number, str(words)) for number, words in bids.items()],
                coerce=int,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            ),
        )
        for number, words in bids.items():
            asked = label(
                f"Rheswm, os nad yw’n cael ei ddewis: {words.cy}", f"Reason, where it is not chosen: {words.en}"
            )
            self.add(f"reason{number}", prose(asked, rows=2))
        self.add(
            "closes",
            day(
                label("Hyd ba ddiwrnod y gall y seddi ateb", "Until which day seats can answer"),
                label("Hyd ddiwedd y diwrnod hwn.", "To the end of this day."),
            ),
        )

    def reasons(self) -> dict[int, Said]:
        """The reasons by bid."""
        return {one: self.cleaned_data.get(f"reason{one}", UNSAID) for one in self.numbers}


class DoForm(SpokenForm):
    """Something that is done with the whole call."""
