"""What was recommended elsewhere that a report must answer: each with a key, its words, and who recommended it.

A report copies what it answers, as it then stood. Whatever recommends adds a function to `SOURCES`: it is given a
council, a duty and a period, and gives back what a report on that duty has to answer.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cydwaith.performance import words
from cydwaith.performance.models import Action, Asked, Report
from cydwaith.performance.recommendations import narrowed
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

FINAL: Final = (Report.State.FINAL, Report.State.PUBLISHED)
MAKERS: Final = {"response": "panel", "special-inspection": "audit_local"}
"""By the duty of a report, whose lines of the register it responds to."""


@dataclass(frozen=True, slots=True)
class Recommended:
    """Something recommended: its key, unlike any other's, its words, and who recommended it."""

    key: str
    words: Said
    by: Said


Source = Callable[[str, str, int], Iterable[Recommended]]


def of_register(body: str, duty: str, _period: int) -> Iterator[Recommended]:
    """What the register holds; only what was read in words, and as a recommendation."""
    if maker := MAKERS.get(duty):
        for one in reversed(narrowed(body=body, made_by=maker, nature="recommendation")):
            yield Recommended(f"register:{one.id}", one.what, words.MAKERS[one.made_by])


SOURCES: Final[tuple[Source, ...]] = (of_register,)


def recommended(body: str, duty: str, period: int) -> list[Recommended]:
    """Everything that a report of a council on a duty has to answer.

    What another answered that is final, in the same words, is not asked again.
    """
    done = answered(body, duty)
    return [one for source in SOURCES for one in source(body, duty, period) if (one.key, one.words) not in done]


def answered(body: str, duty: str) -> set[tuple[str, Said]]:
    """What the final reports of a council on a duty answered, by its key and its words then."""
    found = Asked.objects.filter(
        chain=Asked.Chain.RECOMMENDED,
        report__body=body,
        report__duty=duty,
        report__withdrawn=None,
        report__state__in=FINAL,
    )
    return {(one.ref, both(one, "words")) for one in found}


def changed(report: Report) -> list[Asked]:
    """What a report answers whose words were amended since it was copied."""
    now = {one.key: one.words for one in recommended(report.body_id, report.duty, report.period)}
    copied = report.asked.filter(chain=Asked.Chain.RECOMMENDED).exclude(ref="")
    return [one for one in copied if one.ref in now and both(one, "words") != now[one.ref]]


def lacking(report: Report) -> list[Recommended]:
    """What was recommended since a report was begun, and it does not answer yet."""
    there = set(report.asked.values_list("ref", flat=True))
    return [one for one in recommended(report.body_id, report.duty, report.period) if one.key not in there]


def not_carried(report: Report) -> list[Action]:
    """What last year’s report, where that was kept here and is final, said would be done, and this one lacks."""
    if report.duty != "self-assessment":
        return []
    last = Action.objects.filter(
        report__body=report.body_id,
        report__duty=report.duty,
        report__period=report.period - 1,
        report__withdrawn=None,
        report__state__in=FINAL,
        dropped=False,
    )
    return list(last.exclude(pk__in=report.carried.filter(action__isnull=False).values("action")).order_by("number"))
