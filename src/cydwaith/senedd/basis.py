"""A question for the Senedd, drafted from what is known here: who falls behind, what was promised, what cannot be told.

Nothing is added: each sentence is one that the site says elsewhere, with its source; where nothing supports a question,
that is said.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Topic
from cydwaith.engines.welsh.alphabet import welsh_key
from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.findings import sentence, when_of
from cydwaith.evidence.sentences.verdicts import SHORT
from cydwaith.evidence.sentences.when import tag
from cydwaith.practices.pages.better import named
from cydwaith.practices.queries.topics import branches, codes
from cydwaith.senedd import sentences
from cydwaith.senedd.becoming import Followed, Known, followed
from cydwaith.senedd.undertakings import UNDERTAKING, narrowed
from cydwaith.shared import addresses, clock
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import capital, cy, en
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.said import Said, pair, said

MOST_NAMED: Final = 5
"""Councils that a question names; the evidence below it has them all."""
MOST_BETTER: Final = 5
NO_FIGURES: Final = said(
    cy="Nid oes yma ffigur cyfredol ar y pwnc hwn o ddim y mae cyngor yn ei wneud neu y mae ganddo ran ynddo.",
    en="No current figure here on this topic is of anything that a council does or has a part in.",
)


@dataclass(frozen=True, slots=True)
class BasisLine:
    """Something that is known, with where it comes from: what that is called, and its address ("" for none)."""

    text: Said
    source: Said = UNSAID
    address: str = ""


@dataclass(frozen=True, slots=True)
class BasisPart:
    """One part of the evidence; `nothing` is said where it has no lines."""

    key: str
    heading: Said
    lines: Sequence[BasisLine]
    nothing: Said


@dataclass(frozen=True, slots=True)
class QuestionBasis:
    """A question on a topic with what it rests on; `question` is empty where nothing supports one.

    `quotes` are the words in it that others spoke, each with its language.
    """

    topic: Topic
    on: dt.date
    question: Said
    parts: tuple[BasisPart, ...]
    quotes: tuple[tuple[str, str], ...] = ()


def basis(topic: Topic) -> QuestionBasis:
    """What is known on a topic, with the parts of it."""
    within = codes(topic, branches()) or []
    judged = list(standings.judged().filter(indicator__topic__in=within).select_related("place"))
    told = standings.surest_first(judged)
    behind = [one for one in told if one.verdict == Standing.Verdict.WORSE]
    promised = followed(narrowed(topics=within, kind=UNDERTAKING))
    return QuestionBasis(
        topic,
        clock.today(),
        question(named(topic), behind, promised),
        (
            part_of_councils(behind),
            part_of_better([one for one in told if one.verdict == Standing.Verdict.BETTER]),
            part_of_promises(promised),
            part_of_unknown(told, promised),
        ),
        tuple((one.told.words, one.told.held_in) for one in promised),
    )


def question(topic: Said, behind: Sequence[Standing], promised: Sequence[Followed]) -> Said:
    """The question: the councils that fall behind, and the last thing that was undertaken."""
    parts = [*asked_of_figures(topic, behind), *asked_of_promises(promised[:1])]
    return Said(" ".join(one.cy for one in parts), " ".join(one.en for one in parts))


def asked_of_figures(topic: Said, behind: Sequence[Standing]) -> Iterator[Said]:
    """What is asked of councils that fall behind."""
    names = list({one.place_id: pair(one.place, "name") for one in behind}.values())
    if not names:
        return
    more = len(names) > MOST_NAMED
    first = names[:MOST_NAMED]
    yield said(
        cy=f"Ar bwnc {topic.cy}, mae ffigurau {cy.listed([one.cy for one in first])}"
        f"{', ymhlith eraill,' if more else ''} yn waeth na’r disgwyl. Beth y mae Llywodraeth Cymru yn ei wneud "
        "ynghylch hynny?",
        en=f"On {topic.en}, the figures of {en.listed([one.en for one in first])}"
        f"{', among others,' if more else ''} fall behind what is expected. What is the Welsh Government doing about "
        "it?",
    )


def asked_of_promises(promised: Sequence[Followed]) -> Iterator[Said]:
    """What is asked of something that was undertaken."""
    for one in promised:
        day, told = sentences.day(one.told.on), one.told
        yield said(
            cy=f"Dywedodd {told.office.cy} ({day.cy}): “{told.words}” Beth a ddaeth o hynny?",
            en=f"{en.capital(told.office.en)} said ({day.en}): “{told.words}” What became of that?",
        )


def part_of_councils(behind: Sequence[Standing]) -> BasisPart:
    """Who falls behind."""
    return BasisPart(
        "behind",
        said(cy="Pa gynghorau sydd ar ei hôl hi?", en="Which councils fall behind?"),
        [of_standing(one) for one in behind],
        said(
            cy="Ni ellir dweud am yr un cyngor ei fod ar ei hôl hi ar y pwnc hwn.",
            en="Of no council can it be told that it falls behind on this topic.",
        ),
    )


def part_of_better(better: Sequence[Standing]) -> BasisPart:
    """Who does better, the surest first."""
    return BasisPart(
        "better",
        said(cy="Pwy sy’n gwneud yn well?", en="Who does it better?"),
        [of_standing(one) for one in better[:MOST_BETTER]],
        said(
            cy="Ni ellir dweud am yr un cyngor ei fod yn gwneud yn well na’r disgwyl.",
            en="Of no council can it be told that it does better than expected.",
        ),
    )


def of_standing(one: Standing) -> BasisLine:
    """How a council stands, with the publisher of its figure."""
    told = sentence(one, one.indicator)
    return BasisLine(Said(f"{told.cy}.", f"{told.en}."), published(one.indicator), indicator_page(one.indicator))


def published(one: Indicator) -> Said:
    """Who published a figure, in what, and when."""
    by = pair(one, "publisher")
    released = {of: f", {date(one.released, language=of)}" if one.released else "" for of in ("cy", "en")}
    return said(cy=f"{by.cy}, {one.dataset}{released['cy']}", en=f"{by.en}, {one.dataset}{released['en']}")


def indicator_page(one: Indicator) -> str:
    """Where a figure stands here, with all that is known of it."""
    return addresses.lasting(reverse("indicator", kwargs={"code": one.pk}))


def part_of_promises(promised: Sequence[Followed]) -> BasisPart:
    """What was undertaken, in the words spoken, and what is known since."""
    return BasisPart(
        "promised",
        said(cy="Beth a addawyd?", en="What was promised?"),
        [of_promise(one) for one in promised],
        said(
            cy="Ni chedwir yma ddim yr ymgymerwyd ag ef yn y Senedd ar y pwnc hwn.",
            en="Nothing undertaken in the Senedd on this topic is held here.",
        ),
    )


def of_promise(one: Followed) -> BasisLine:
    """Something that was undertaken."""
    day, told, known = sentences.day(one.told.on), one.told, sentences.known(one)
    condition = said(
        cy=f" Ar yr amod: {told.condition.cy or told.condition.en}." if told.condition else "",
        en=f" On condition: {told.condition.en or told.condition.cy}." if told.condition else "",
    )
    return BasisLine(
        said(
            cy=f"{cy.capital(told.office.cy)}, {day.cy}: “{told.words}”{condition.cy} {known.cy}.",
            en=f"{en.capital(told.office.en)}, {day.en}: “{told.words}”{condition.en} {known.en}.",
        ),
        said(cy=f"Cofnod y Senedd ({told.site})", en=f"The Record of the Senedd ({told.site})"),
        told.source,
    )


def part_of_unknown(judged: Sequence[Standing], promised: Sequence[Followed]) -> BasisPart:
    """What cannot be told, council by council and promise by promise."""
    unsure: dict[str, list[Standing]] = {}
    for one in judged:
        if one.verdict == Standing.Verdict.CANNOT_TELL:
            unsure.setdefault(one.indicator_id, []).append(one)
    lines = [of_unsure(those) for _code, those in sorted(unsure.items())]
    if not judged:
        lines.append(BasisLine(NO_FIGURES))
    if number := sum(one.known is Known.NOT_LOOKED_FOR for one in promised):
        lines.append(BasisLine(not_looked_for(number)))
    return BasisPart(
        "unknown",
        said(cy="Beth na ellir ei ddweud?", en="What cannot be told?"),
        lines,
        said(cy="Dim o’r hyn a ofynnwyd yma.", en="Nothing of what was asked here."),
    )


def of_unsure(those: Sequence[Standing]) -> BasisLine:
    """Of which councils nothing can be told on an indicator."""
    indicator, when, unsure = those[0].indicator, tag(when_of(those[0])), SHORT["cannot_tell"]
    measure = capital(pair(indicator, "measure"))
    names = [pair(one.place, "name") for one in those]
    in_welsh, in_english = sorted((one.cy for one in names), key=welsh_key), sorted(one.en for one in names)
    return BasisLine(
        said(
            cy=f"{measure.cy}{when.cy}: {unsure.cy}. Cynghorau: {cy.listed(in_welsh)}.",
            en=f"{measure.en}{when.en}: {unsure.en}. Councils: {en.listed(in_english)}.",
        ),
        published(indicator),
        indicator_page(indicator),
    )


def not_looked_for(number: int) -> Said:
    """Of how many undertakings nobody looked for what became of them, which says nothing of them."""
    many = said(cy=cy.counted(number, "ymgymeriad", "ymgymeriadau"), en=en.many(number, "undertaking"))
    return said(
        cy=f"{cy.capital(many.cy)}: heb chwilio eto am yr hyn a ddaeth ohonynt. Nid yw hynny’n dweud dim ynghylch a "
        "wnaed rhywbeth.",
        en=f"{en.capital(many.en)}: nobody has looked yet for what became of them. That says nothing about whether "
        "anything was done.",
    )
