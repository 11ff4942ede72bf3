"""Writing a practice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.practices.content import TEXTS, Content
from cydwaith.practices.forms.dates import PartialDate
from cydwaith.practices.forms.lines import links_as_lines, links_from, steps_as_lines, steps_from
from cydwaith.practices.wellbeing import GOALS, WAYS, goal, way
from cydwaith.practices.words import DIRECTIONS, PARTS
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.forms import Form, Pair, line, prose
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.said import Said

Choices = Sequence[tuple[str, str | Promise]]
LONG = {"problem", "done", "steps", "changed"}
AFTERWARDS = ("for_whom", "welsh_language", "elsewhere")
HINTS = {
    "title": gettext_lazy("What is done, in a few words. The first title also makes the address of the page."),
    "summary": gettext_lazy("Two sentences: what your organisation does differently, and since when."),
    "problem": gettext_lazy("What was wrong, or could be better?"),
    "done": gettext_lazy("What exactly did your organisation do? Leave a line empty to begin a new paragraph."),
    "steps": gettext_lazy("One step a line, in the order in which another organisation would take them."),
    "money": gettext_lazy("What did it cost, and who paid? Leave it empty when that is not recorded."),
    "people": gettext_lazy("Who worked on it, and for how much of their time?"),
    "time": gettext_lazy("How long did it take until it worked?"),
    "changed": gettext_lazy("What is different now? If nothing has been measured, say so."),
    "for_whom": gettext_lazy("Whose lives or work does it touch?"),
    "welsh_language": gettext_lazy("What does it mean for people’s chances to use Welsh?"),
    "elsewhere": gettext_lazy(
        "Did other councils already do the same before? Then their figures cannot show what would have been without it."
    ),
}


@dataclass(frozen=True)
class Offer:
    """What can be chosen in the form: owners, posts, topics and indicators, as (code, name)."""

    owners: Choices
    posts: Choices
    topics: Choices
    indicators: Choices


@dataclass(frozen=True)
class Section:
    """A part of the form: its heading, and rows of fields that belong beside each other."""

    title: str
    rows: list[list[forms.BoundField]]


class PracticeForm(Form):
    """All of a practice. Only a title is needed to save a draft."""

    owner = forms.ChoiceField(label=gettext_lazy("Whose practice it is"))
    written_in = forms.ChoiceField(
        label=PARTS["written_in"],
        choices=[("cy", "Cymraeg"), ("en", "English")],
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "What you write in this language must be complete before it is checked; the other language may follow."
        ),
    )
    started = PartialDate(
        label=PARTS["started"],
        required=False,
        help_text=gettext_lazy("For example 4 11 2019. Leave out the day, or day and month, if they are not known."),
    )
    outcome_known = forms.BooleanField(
        label=gettext_lazy("The outcome was measured, and the links show it"), required=False
    )
    goals = forms.MultipleChoiceField(label=PARTS["goals"], required=False, widget=forms.CheckboxSelectMultiple)
    ways = forms.MultipleChoiceField(label=PARTS["ways"], required=False, widget=forms.CheckboxSelectMultiple)
    contact = forms.ChoiceField(
        label=PARTS["contact"],
        required=False,
        help_text=gettext_lazy("An office, not a person: it stays when people change."),
    )
    links = forms.CharField(
        label=PARTS["links"],
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "One link a line: web address | title in Welsh | title in English | publisher. One title is enough."
        ),
    )

    def __init__(self, *args: Any, offer: Offer, topics: int = 3, moves: int = 3, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topic_names = [f"topic_{number}" for number in range(topics)]
        self.move_names = [(f"move_{number}", f"direction_{number}") for number in range(moves)]
        for name in (*TEXTS, "steps"):
            self.add(name, text_field(name))
        self.offer(offer)

    def offer(self, offer: Offer) -> None:
        """Give the choices to the fields that have some."""
        none: Choices = [("", "–")]
        self.fields["owner"].choices = offer.owners  # type: ignore[attr-defined]  # a choice field
        self.fields["contact"].choices = [*none, *offer.posts]  # type: ignore[attr-defined]  # a choice field
        self.fields["goals"].choices = [(code, goal(code)) for code in GOALS]  # type: ignore[attr-defined]  # the same
        self.fields["ways"].choices = [(code, way(code)) for code in WAYS]  # type: ignore[attr-defined]  # the same
        for number, name in enumerate(self.topic_names, 1):
            self.add(name, choice(_("Topic %(number)s") % {"number": number}, [*none, *offer.topics]))
        for number, (move, direction) in enumerate(self.move_names, 1):
            self.add(move, choice(_("Indicator %(number)s") % {"number": number}, [*none, *offer.indicators]))
            self.add(direction, choice(_("Meant to go"), [*none, *DIRECTIONS.items()]))

    def sections(self) -> list[Section]:
        """The form in the order in which people think of it."""
        plan: list[tuple[str, list[list[str]]]] = [
            (_("Title and summary"), [["owner", "written_in"], ["title"], ["summary"]]),
            (_("The problem and what was done"), [["problem"], ["done"], ["steps"], ["started"]]),
            (_("What it took"), [["money"], ["people"], ["time"]]),
            (_("What changed"), [["changed"], ["outcome_known"], *([name] for name in AFTERWARDS)]),
            (_("Topics and indicators"), [self.topic_names, *(list(pair) for pair in self.move_names)]),
            (_("Well-being of future generations"), [["goals", "ways"]]),
            (_("Contact and evidence"), [["contact"], ["links"]]),
        ]
        return [Section(title, [self.beside(*row) for row in rows]) for title, rows in plan]

    def clean_links(self) -> tuple[dict[str, str], ...]:
        return links_from(self.cleaned_data["links"], self.data.get("written_in", "cy"))

    def clean(self) -> None:
        """A title in the language it is written in; each indicator once and with its direction."""
        told = self.cleaned_data
        language = told.get("written_in")
        if language and "title" in told and not getattr(told["title"], language):
            self.add_error(f"title_{language}", _("Give it a title in the language it is written in"))
        for move, direction in self.move_names:
            if bool(told.get(move)) != bool(told.get(direction)):
                self.add_error(move, _("Choose both the indicator and the direction in which it is meant to go"))
        chosen = [told[move] for move, _direction in self.move_names if told.get(move)]
        if len(chosen) != len(set(chosen)):
            self.add_error(self.move_names[0][0], _("Choose each indicator only once"))

    def content(self) -> Content:
        """What was written."""
        told = self.cleaned_data
        started, precision = told["started"] or (None, "day")
        return Content(
            written_in=told["written_in"],
            texts={name: told[name] for name in TEXTS},
            started=started,
            started_precision=precision,
            outcome_known=told["outcome_known"],
            contact=told["contact"] or None,
            topics=tuple({told[name] for name in self.topic_names} - {""}),
            goals=tuple(told["goals"]),
            ways=tuple(told["ways"]),
            steps=steps_from(told["steps"].cy, told["steps"].en),
            links=told["links"],
            moves={told[move]: told[direction] for move, direction in self.move_names if told[move]},
        )


def text_field(name: str) -> Pair:
    """What is asked for in words, in both languages."""
    if name == "title":
        return line(PARTS[name], HINTS[name], most=160)
    return prose(PARTS[name], HINTS[name], rows=6 if name in LONG else 3, most=LONGEST_TEXT)


def choice(label: str, choices: Iterable[tuple[str, str | Promise]]) -> forms.ChoiceField:
    """A field in which one thing, or nothing, is chosen."""
    return forms.ChoiceField(label=label, choices=list(choices), required=False)


def filled(content: Content, owner: str) -> dict[str, Any]:
    """A practice as the form shows it first."""
    return {
        "owner": owner,
        **content.texts,
        **{name: getattr(content, name) for name in ("written_in", "outcome_known", "goals", "ways", "contact")},
        "steps": Said(*(steps_as_lines(content.steps, language) for language in LANGUAGES)),
        **{f"topic_{number}": code for number, code in enumerate(content.topics)},
        **{f"move_{number}": code for number, code in enumerate(content.moves)},
        **{f"direction_{number}": direction for number, direction in enumerate(content.moves.values())},
        "started": (content.started, content.started_precision) if content.started else None,
        "links": links_as_lines(content.links),
    }


def as_typed(content: Content, part: str) -> str:
    """One part of a practice as plain text, both languages one below the other."""
    stem = {"topics": "topic_", "moves": "move_"}.get(part, f"{part}_")
    values = [
        value for name, value in in_columns(**filled(content, "")).items() if name == part or name.startswith(stem)
    ]
    return "\n".join(str(value) for value in values if value) or "–"
