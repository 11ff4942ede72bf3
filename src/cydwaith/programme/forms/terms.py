"""Putting a commitment forward, and changes to one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.practices.forms.dates import PartialDate
from cydwaith.practices.words import DIRECTIONS
from cydwaith.programme.content import TEXTS, Content
from cydwaith.programme.forms.fields import NONE, Choices, WholeDate, day, offer
from cydwaith.programme.models import SourceKind
from cydwaith.programme.words import SOURCES, TESTS
from cydwaith.shared.forms import Form, Pair, line, prose
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID

FEWEST, MOST = 3, 30  # rows of posts, bodies and topics
LABELS = {
    "title": gettext_lazy("Title"),
    "what": gettext_lazy("What will be done"),
    "known_by": gettext_lazy("How we will know"),
    "money_note": gettext_lazy("What the money is for, or why none is named"),
    "source_title": gettext_lazy("What the source is called"),
    "reason": gettext_lazy("The reason for the change"),
}
HINTS = {
    "title": gettext_lazy("A promise in a few words. The first title also makes the address of the page."),
    "what": gettext_lazy("What exactly is promised? Leave a line empty to begin a new paragraph."),
    "known_by": gettext_lazy("What will show everyone that it was done?"),
}
ONE_LINE = {"title", "source_title"}


@dataclass(frozen=True)
class Offer:
    """What can be chosen, as (code, name); `acting` are the bodies for which the writer may put something forward."""

    acting: Choices
    bodies: Choices
    posts: Choices
    topics: Choices
    places: Choices
    indicators: Choices
    programmes: Choices


@dataclass(frozen=True)
class Section:
    """A part of the form: its heading, and rows of fields that belong beside each other."""

    title: str
    rows: list[list[forms.BoundField]]


def by_name() -> list[tuple[str, str]]:
    """Where a commitment can come from, in the order of the reader's alphabet."""
    return sorted(((code, str(words)) for code, words in SOURCES.items()), key=lambda one: alphabetical(one[1]))


class TermsForm(Form):
    """All that terms say. Of each pair of texts one language is enough."""

    body = forms.ChoiceField(label=gettext_lazy("On behalf of which organisation"))
    due = PartialDate(
        label=gettext_lazy("By when"),
        required=False,
        help_text=gettext_lazy("For example 31 3 2027. Leave out the day, or day and month, if they are not settled."),
    )
    test = forms.ChoiceField(
        label=gettext_lazy("What will show that it was done"),
        choices=list(TESTS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what will show it")},
    )
    indicator = forms.ChoiceField(label=gettext_lazy("Which figure"), required=False)
    direction = forms.ChoiceField(
        label=gettext_lazy("Meant to go"), choices=[*NONE, *DIRECTIONS.items()], required=False
    )
    target = forms.DecimalField(
        label=gettext_lazy("Target"),
        required=False,
        max_digits=18,
        decimal_places=4,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    accepted_by = forms.ChoiceField(label=gettext_lazy("Which organisation says whether it is done"), required=False)
    money = forms.DecimalField(
        label=gettext_lazy("Money, in pounds"),
        required=False,
        min_value=0,
        max_digits=16,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    places = forms.MultipleChoiceField(
        label=gettext_lazy("Places it is about"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, choices: Offer, rows: int = FEWEST, changing: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows, self.changing = max(FEWEST, min(rows, MOST)), changing
        for name in LABELS:
            if name != ("source_title" if changing else "reason"):
                self.add(name, text_field(name))
        self.add_rows(choices)
        if changing:
            self.add("number", forms.IntegerField(widget=forms.HiddenInput))
        else:
            self.add_source(choices)
        offer(
            self,
            body=choices.acting,
            indicator=[*NONE, *choices.indicators],
            places=choices.places,
            accepted_by=[*NONE, *choices.bodies],
        )

    def add_rows(self, choices: Offer) -> None:
        """Posts that owe it, bodies to which it is owed, topics: a few rows of each."""
        rows = (
            ("owes", _("Who owes it: post %(number)s"), choices.posts),
            ("owed", _("To whom: organisation %(number)s"), choices.bodies),
            ("topic", _("Topic %(number)s"), choices.topics),
        )
        for name, label, offered in rows:
            for number in range(self.rows):
                field = forms.ChoiceField(
                    label=label % {"number": number + 1}, choices=[*NONE, *offered], required=False
                )
                self.add(f"{name}_{number}", field)

    def add_source(self, choices: Offer) -> None:
        """Where it comes from, and the programme it stands in: said once, when it is proposed."""
        self.add(
            "programme", forms.ChoiceField(label=_("Programme"), choices=[*NONE, *choices.programmes], required=False)
        )
        self.add(
            "source_kind",
            forms.ChoiceField(label=_("Where it comes from"), choices=by_name, initial="proposal"),
        )
        self.add(
            "source_url",
            forms.URLField(
                label=_("Where the source can be read"), required=False, max_length=500, assume_scheme="https"
            ),
        )
        self.add("source_on", WholeDate(label=_("Date of the source"), required=False))

    def sections(self) -> list[Section]:
        """The form in the order in which people think of it."""
        many = {name: [f"{name}_{number}" for number in range(self.rows)] for name in ("owes", "owed", "topic")}
        before = [["body"]] if self.changing else [["body", "programme"]]
        plan = [
            (_("What"), [*before, ["title"], ["what"], ["due"]]),
            (_("Who owes it to whom"), [many["owes"], many["owed"]]),
            (
                _("How we will know"),
                [["test"], ["known_by"], ["indicator", "direction", "target"], ["accepted_by"]],
            ),
            (_("Money"), [["money"], ["money_note"]]),
            (_("Topics and places"), [many["topic"], ["places"]]),
            (_("The reason"), [["reason"]])
            if self.changing
            else (_("Where it comes from"), [["source_kind", "source_url"], ["source_title"], ["source_on"]]),
        ]
        return [Section(heading, [self.beside(*row) for row in rows]) for heading, rows in plan]

    def content(self, posts: Mapping[str, str], before: Content | None = None) -> Content:
        """What was written. `posts` says which body each post is in; a post of the other side stays as it was."""
        told = self.cleaned_data
        due, precision = told["due"] or (None, "day")
        kept = before.owed if before else {}
        return Content(
            texts={name: told.get(name, UNSAID) for name in TEXTS},
            owes={posts[post]: post for post in self.chosen("owes")},
            owed={body: kept.get(body) for body in self.chosen("owed")},
            test=told["test"],
            due=due,
            due_precision=precision,
            indicator=told["indicator"] or None,
            direction=told["direction"],
            target=told["target"],
            accepted_by=told["accepted_by"] or None,
            money=told["money"],
            topics=tuple(self.chosen("topic")),
            places=tuple(told["places"]),
            source_kind=told.get("source_kind", SourceKind.PROPOSAL),
            source_url=told.get("source_url", ""),
            source_on=told.get("source_on"),
        )

    def chosen(self, name: str) -> list[str]:
        """What was chosen in the rows of a name."""
        return [told for number in range(self.rows) if (told := self.cleaned_data[f"{name}_{number}"])]


def text_field(name: str) -> Pair:
    """What is asked for in words, in both languages."""
    hint = HINTS.get(name, "")
    return line(LABELS[name], hint) if name in ONE_LINE else prose(LABELS[name], hint, most=LONGEST_TEXT)


def rows_for(content: Content) -> int:
    """How many rows show everything that terms say, and one more."""
    return max(len(content.owes), len(content.owed), len(content.topics)) + 1


def filled(content: Content) -> dict[str, Any]:
    """Terms as the form shows them first."""
    rows: dict[str, Sequence[str | None]] = {
        "owes": list(content.owes.values()),
        "owed": list(content.owed),
        "topic": content.topics,
    }
    plain = ("test", "indicator", "direction", "target", "accepted_by", "money", "places")
    return {
        **content.texts,
        **{name: getattr(content, name) for name in plain},
        **{f"{name}_{number}": code for name, codes in rows.items() for number, code in enumerate(codes)},
        "due": (content.due, content.due_precision) if content.due else None,
        "source_on": day(content.source_on),
    }
