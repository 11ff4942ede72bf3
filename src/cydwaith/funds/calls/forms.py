"""What is written into the forms of calls and problems."""

import datetime as dt
from typing import Any, Final

from django import forms

from cydwaith.deliberations.forms import SpokenForm, label
from cydwaith.funds.fields import pounds, whole
from cydwaith.shared.clock import end_of
from cydwaith.shared.forms import day, line, prose
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.said import Said

CRITERIA: Final = 5
"""So many criteria may be given."""
MOST: Final = 5000


class CallForm(SpokenForm):
    """A call to be opened."""

    fund = forms.ChoiceField(label=label("O ba gronfa", "Of which fund"))
    forum = forms.ChoiceField(label=label("Pa fforwm sy’n penderfynu", "Which forum decides"))
    title = line(label("Enw’r alwad", "What the call is called"), most=160)
    about = prose(label("Beth yw ei diben", "What it is for"), most=MOST)
    pence = pounds("Arian yr alwad, mewn punnoedd", "Money of the call, in pounds")
    ceiling = pounds("Uchafswm i un cais, os oes un", "Most for one bid, if any", required=False)
    rate = whole("Y ganran fwyaf o’r gost a delir", "Most of the cost that is paid, in per cent", 1, 100, initial=100)
    least_bodies = whole(
        "Y nifer lleiaf o sefydliadau mewn cais", "Least number of organisations in a bid", 1, 22, initial=2
    )
    problems_open = day(
        label("Diwrnod cyntaf ar gyfer problemau", "First day for problems"),
        label("Gadewch yn wag os nad oes cam problemau.", "Leave empty where no problems are taken first."),
        required=False,
    )
    problems_close = day(label("Diwrnod olaf ar gyfer problemau", "Last day for problems"), required=False)
    bids_open = day(label("Diwrnod cyntaf ar gyfer ceisiadau", "First day for bids"))
    bids_close = day(
        label("Diwrnod olaf ar gyfer ceisiadau", "Last day for bids"),
        label("Hyd ddiwedd y diwrnod hwn, amser Cymru.", "To the end of this day, time in Wales."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, CRITERIA + 1):
            self.add(f"criterion{number}", line(label(f"Maen prawf {number}", f"Criterion {number}"), most=300))
            self.add(
                f"weight{number}",
                whole(f"Pwysau maen prawf {number} (%)", f"Weight of criterion {number} (%)", 1, 100, required=False),
            )

    def call(self) -> dict[str, Any]:
        """What opens a call: moments for the days, the criteria together. Any: as the action takes it."""
        told = dict(self.cleaned_data)
        criteria = [
            (told.pop(f"criterion{number}", UNSAID), told.pop(f"weight{number}", None) or 0)
            for number in range(1, CRITERIA + 1)
        ]
        for name in ("problems_open", "bids_open"):
            told[name] = begins(told[name])
        for name in ("problems_close", "bids_close"):
            told[name] = told[name] and end_of(told[name])
        return told | {"criteria": [(Said(what.cy, what.en), weight) for what, weight in criteria]}


def begins(day: dt.date | None) -> dt.datetime | None:
    """The moment at which a day in Wales begins."""
    return end_of(day - dt.timedelta(days=1)) if day else None


class ProblemForm(SpokenForm):
    """A problem to be brought."""

    title = line(
        label("Y broblem mewn un frawddeg", "The problem in one sentence"),
        label(
            "Y broblem, nid yr ateb. Mae un iaith yn ddigon.", "The problem, not the answer. One language is enough."
        ),
        most=160,
    )
    about = prose(label("Pwy sydd â hi, a beth y mae’n ei gostio", "Who has it, and what it costs"), most=MOST)


class ShareForm(SpokenForm):
    """Having a problem too."""

    seeks = forms.BooleanField(
        label=label("Rydym yn chwilio am bartneriaid i ymgeisio gyda hwy", "We are looking for partners to bid with"),
        required=False,
    )
    note = prose(
        label("Beth sydd yr un fath neu’n wahanol gennych chi", "What is the same or different with you"), rows=3
    )


class MergeForm(SpokenForm):
    """Saying that a problem is the same as another."""

    into = forms.ChoiceField(label=label("Yr un broblem â", "The same problem as"), required=False)
