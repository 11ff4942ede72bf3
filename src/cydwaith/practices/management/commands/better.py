"""Who does it better, what they did and what to do next, without a browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.management.base import CommandParser
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import PlaceKind, Topic
from cydwaith.evidence import answerable, naming
from cydwaith.evidence.ages import whens
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.queries.comparators import why_alike
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.findings import sentence
from cydwaith.evidence.sentences.verdicts import nobody_stands_out
from cydwaith.evidence.verdicts import tally
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.better import Better as Row
from cydwaith.practices.pages.answers import alike, measures
from cydwaith.practices.pages.better import finding
from cydwaith.practices.queries.better import Answer, asked_about, better
from cydwaith.practices.queries.topics import Branch, branches, codes, find
from cydwaith.practices.sentences import better as sentences
from cydwaith.practices.sentences.asks import lever, to_ask
from cydwaith.shared import formats
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Told:
    """One answer in words: the finding, how sure it is, why the council is like one's own, and how to ask it.

    `shared`: that many have a hand in it, and the council's part, where that is so.
    """

    answer: Answer
    finding: Said
    interval: str
    chance: str
    alike: Said | None
    shared: Said | None
    to_ask: Said | None


class Command(BaseCommand):
    """Ranks the councils that do better than expected on a topic, as seen from one council."""

    may = PRACTICE_READ
    help = "Pwy sy’n gwneud yn well, a beth a wnaethant? / Who does it better, and what did they do?"
    example = "./cydwaith better --place W06000015 --topic recycling --language en"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--place", required=True, metavar="CODE", help="eich cyngor / your council: GSS, PEM …")
        parser.add_argument("--topic", required=True, metavar="CODE", help="pwnc / a topic, e.g. recycling")
        super().add_arguments(parser)

    def ask(self, *, format: str, place: str, topic: str, **_options: Any) -> int:  # noqa: A002  # the option's name
        tree = branches()
        view, about = viewpoint(place), subject(topic, tree)
        within = codes(about, tree) or []
        found, (able, _context) = better(view.code, within), asked_about(answerable.askable(), within)
        says_all = str(finding(None, about, view, found, len(able)))
        rows = [Row.of(one) for one in enumerate(found, 1)]
        if format == "csv":
            self.print_rows(Row, rows)
        elif format == "json":
            says = {
                "language": reading_language(),
                "topic": about.code,
                "place": view.code,
                "finding": says_all,
            }
            self.print_json(says | {"answers": [row.model_dump(mode="json") for row in rows]})
        else:
            lines, near = [f"{says_all}."], likeness(view)
            for number, answer in enumerate(found, 1):
                lines += ["", *told_in_lines(number, told(answer, near.get(answer.standing.place_id)))]
            self.stdout.write("\n".join([*lines, *([] if found else nothing(able))]))
        return DONE if found else NOTHING


def viewpoint(word: str) -> Viewpoint:
    """The council that asks. Raises UsageError for any other kind of place."""
    place = naming.place(word)
    if place.kind != PlaceKind.COUNCIL:
        raise UsageError(_("%(place)s is not the area of a council.") % {"place": place.name.plain})
    return Viewpoint(place=place)


def subject(word: str, tree: list[Branch]) -> Topic:
    """A topic by its code or by another word for it. Raises UsageError."""
    return find(word, tree) or meant(
        word,
        [topic for branch in tree for topic in branch.everything],
        lambda one: [one.code],
        lambda one: [one.name.plain, one.name_cy, one.name_en, *one.aliases.split()],
    )


def likeness(view: Viewpoint) -> dict[str, Said | None]:
    """{council: why it is like the one that asks}."""
    names = measures()
    return {code: alike(view, why, names) for code, why in why_alike(view.code).items()}


def told(answer: Answer, like: Said | None) -> Told:
    """One answer in words."""
    standing = answer.standing
    part = lever(standing.indicator)
    return Told(
        answer,
        sentence(standing, standing.indicator),
        figures.signed_interval(standing.indicator, standing.effect_lower, standing.effect_upper),
        "" if standing.wrong_sign is None else figures.chance(standing.wrong_sign),
        like,
        sentences.shared_by_many(part) if part else None,
        to_ask(standing.indicator, pair(answer.council, "name")) if answer.council else None,
    )


def told_in_lines(number: int, said: Told) -> Iterator[str]:
    """One answer: the finding, the figures behind it, the practice, and the next step."""
    standing, indicator = said.answer.standing, said.answer.standing.indicator
    yield f"{number}. {said.finding}."
    value, expected = figures.figure(indicator, standing.value), figures.figure(indicator, standing.expected)
    facts = {"value": value, "period": formats.period(standing.period), "expected": expected}
    yield "   " + _("%(value)s (%(period)s), expected %(expected)s.") % facts
    yield "   " + " ".join(sureness(said))
    if said.alike:
        yield f"   {said.alike}"
    if said.shared:
        yield f"   {said.shared}"
    yield from next_step(said)


def sureness(said: Told) -> Iterator[str]:
    """How sure the difference is."""
    yield _("95%% interval of the difference: %(span)s.") % {"span": said.interval}
    if said.chance:
        yield _("Chance that the direction is wrong: %(chance)s.") % {"chance": said.chance}


def next_step(said: Told) -> Iterator[str]:
    """The practices to read; else the answer to wait for; else that one can ask."""
    for one in said.answer.practices:
        sample = f" [{_('sample data')}]" if one.practice.sample else ""
        yield "   " + _("Practice: %(title)s") % {"title": one.version.title.plain} + sample
        yield "   " + _("Next: read what was done and how: %(address)s") % {
            "address": reverse("practice", kwargs={"slug": one.practice.pk})
        }
    if said.answer.practices:
        return
    if ask := said.answer.ask:
        facts = {
            "date": formats.date(ask.at.date()),
            "body": ask.asking.name.plain,
            "address": reverse("ask", kwargs={"id": ask.pk}),
        }
        yield "   " + _("Next: wait for the answer; %(body)s asked on %(date)s: %(address)s") % facts
    else:
        standing, council = said.answer.standing, said.answer.council
        asked = urlencode({"asked": council.pk if council else "", "indicator": standing.indicator_id})
        address = f"{reverse('ask_new')}?{asked}"
        words = said.to_ask or _("Ask what they did")
        yield "   " + _("No practice explains this yet. Next: %(ask)s: %(address)s") % {
            "ask": words,
            "address": address,
        }


def nothing(able: list[Indicator]) -> Iterator[str]:
    """Where nobody stands out: what can be said of each indicator that councils can be asked about."""
    known = whens()
    for indicator in able:
        if indicator.code in known:
            counted = tally(standings.latest().filter(indicator=indicator))
            at = known[indicator.code]
            yield f"{nobody_stands_out(pair(indicator, 'measure'), counted, at, judged=True)}."
