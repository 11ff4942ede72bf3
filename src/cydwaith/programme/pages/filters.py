"""What a list of commitments can be narrowed by, as select boxes that work without JavaScript."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Place
from cydwaith.practices.queries.topics import topic_choices
from cydwaith.programme.models import Party, Programme, Terms, TermsStage
from cydwaith.programme.queries.narrowing import NOT_REPORTED, Sought
from cydwaith.programme.words import COLOURS, LATE, STAGES
from cydwaith.revisions.remembered import remembered
from cydwaith.shared.order import alphabetical

NAMES = ("programme", "owes", "owed", "post", "place", "topic", "stage", "status", "late")
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a select box."""

    value: str
    words: str | Promise
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """One select box: its name in the address, its label, what can be chosen."""

    name: str
    label: str
    choices: Sequence[Choice]

    @property
    def chosen(self) -> str:
        """The words of what is chosen; empty where nothing is."""
        return next((str(choice.words) for choice in self.choices if choice.chosen), "")


def sought(asked: QueryDict) -> Sought:
    """What an address asks for; the rest of the address means nothing here."""
    return Sought(**{name: asked.get(name, "").strip()[:LONGEST] for name in NAMES})


def filters(wanted: Sought) -> list[Filter]:
    """Every box, with what is chosen."""
    topics = [(code, f"– {name}" if level else name) for code, name, level in topic_choices()]
    offered: list[tuple[str, str, Iterable[tuple[str, str | Promise]]]] = [
        ("programme", _("Programme"), programmes()),
        ("owes", _("Who owes it"), bodies(Party.Role.OWES)),
        ("owed", _("To whom"), bodies(Party.Role.OWED)),
        ("place", _("Place"), places()),
        ("topic", _("Topic"), topics),
        ("stage", _("Stage"), [(stage.value, STAGES[stage]) for stage in TermsStage]),
        ("status", _("Status"), [(colour or NOT_REPORTED, str(words)) for colour, words in COLOURS.items()]),
        ("late", _("Late, or expected to be"), LATE.items()),
    ]
    return [box(name, label, choices, getattr(wanted, name)) for name, label, choices in offered]


def box(name: str, label: str, choices: Iterable[tuple[str, str | Promise]], chosen: str) -> Filter:
    """One box."""
    return Filter(name, label, [Choice(value, words, value == chosen) for value, words in choices])


@remembered
def bodies(role: str) -> list[tuple[str, str]]:
    """Bodies on one side of some commitment, in the order of the reader's alphabet."""
    found = Body.objects.filter(pk__in=Party.objects.filter(role=role).values("body"))
    return in_order([(body.pk, body.name) for body in found])


@remembered
def places() -> list[tuple[str, str]]:
    """Places that some commitment is about."""
    found = Place.objects.filter(pk__in=Terms.places.through.objects.values("place"))
    return in_order([(place.pk, place.name.plain) for place in found])


@remembered
def programmes() -> list[tuple[str, str]]:
    """Every programme."""
    return in_order([(one.slug, one.name.plain) for one in Programme.objects.all()])


def in_order(choices: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """By the words of each."""
    return sorted(choices, key=lambda choice: alphabetical(choice[1]))


def without_page(request: HttpRequest) -> str:
    """The question mark's words of this address without the page's number and without what is empty."""
    return urlencode([(name, value) for name, value in request.GET.items() if value and name != "page"])


def only(wanted: Sought, **also: str) -> str:
    """The same choice with something more, as an address writes it."""
    more = replace(wanted, **also)
    return urlencode([(name, getattr(more, name)) for name in NAMES if getattr(more, name)])
