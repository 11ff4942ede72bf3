"""Facts that are written once: every stored row exactly as its entry in the record was told it.

Entries of an earlier time lack some of the facts (`since`); what they do say is compared all the same.
"""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.practices.actions import adoptions, asks, practices, signals, specifications
from cydwaith.practices.impacts import impact_facts
from cydwaith.practices.models import Ask, Impact, Signal, Specification, Step, Version
from cydwaith.practices.models.practice import State
from cydwaith.record.facts import Fact, Row, Said

A_BATCH: Final = 100
Rows = Iterator[Row]
LAID_DOWN: Final = "specifications"
SPECIFIED: Final = "specification.laid_down"


def published() -> Rows:
    """Every version that was published, as it was published; where its life since makes no sense, marked."""
    before: Version | None = None
    found = Version.objects.filter(published__isnull=False).select_related("practice")
    for version in found.order_by("practice", "number").iterator(A_BATCH):
        if before and before.practice_id != version.practice_id:
            before = None
        yield f"practice:{version.practice_id}", practices.published_facts(version, superseded(before)) | odd(version)
        before = version


def superseded(before: Version | None) -> int | None:
    """The number of the version that the next one took the place of; one that was withdrawn had no place left."""
    return before.number if before and before.state == State.SUPERSEDED else None


def odd(version: Version) -> dict[str, Any]:
    """Nothing, or a state that cannot have come about: only the last that was published is still, or was withdrawn."""
    later = version.practice.versions.filter(published__isnull=False, number__gt=version.number).exists()
    current = version.practice.current_id == version.pk
    expected = {State.SUPERSEDED, State.WITHDRAWN} if later else {State.PUBLISHED, State.WITHDRAWN}
    return {} if version.state in expected and current != later else {"state": f"{version.state}?"}


def withdrawn() -> Rows:
    for version in Version.objects.filter(state=State.WITHDRAWN).order_by("pk").iterator():
        yield f"practice:{version.practice_id}", practices.withdrawn_facts(version)


def steps() -> Rows:
    for step in Step.objects.select_related("adoption").order_by("pk").iterator():
        yield f"practice:{step.adoption.practice_id}", adoptions.step_facts(step)


def laid_down() -> Rows:
    for one in Specification.objects.order_by("pk").iterator():
        yield f"practice:{one.practice_id}", specifications.specification_facts(one)


def told_without(said: Said) -> list[Row]:
    """An entry without the specifications it laid down, which are rows of their own."""
    return [(said.subject, {name: value for name, value in said.facts.items() if name != LAID_DOWN})]


def told_specifications(said: Said) -> list[Row]:
    """The specifications that an entry laid down: one by itself, or a list of them beside something else."""
    whole = [said.facts] if said.verb == "specification.revised" else said.facts.get(LAID_DOWN, [])
    return [(said.subject, one) for one in whole]


def made() -> Rows:
    for ask in Ask.objects.order_by("pk").iterator():
        yield f"ask:{ask.pk}", asks.made_facts(ask)


def answered() -> Rows:
    for ask in Ask.objects.exclude(answered=None).order_by("pk").iterator():
        yield f"ask:{ask.pk}", asks.answered_facts(ask)


def opened() -> Rows:
    for signal in Signal.objects.filter(kind=Signal.Kind.IMPROVED).order_by("pk").iterator():
        yield f"signal:{signal.pk}", signals.opened_facts(signal)


def signals_answered() -> Rows:
    for signal in Signal.objects.exclude(answered=None).order_by("pk").iterator():
        if not signals.answered_at_once(signal):
            yield f"signal:{signal.pk}", asks.answered_facts(signal)


def notices() -> Rows:
    if Signal.objects.filter(kind=Signal.Kind.FELL).exists():
        yield "signals", signals.notices_facts()


def told_notices(said: Said) -> list[Row]:
    """The hash over all quiet notices; how many were opened in one run is no row."""
    return [(said.subject, {name: value for name, value in said.facts.items() if name == "rows"})]


def impacts() -> Rows:
    for impact in Impact.objects.select_related("specification").order_by("pk").iterator():
        yield f"practice:{impact.specification.practice_id}", impact_facts(impact)


FACTS: Final = (
    Fact("practice.published", published, told=told_without, since=practices.SINCE),
    Fact("practice.withdrawn", withdrawn),
    Fact("adoption.recorded", steps, told=told_without, since=adoptions.SINCE),
    Fact(
        SPECIFIED,
        laid_down,
        told=told_specifications,
        also=("practice.published", "adoption.recorded", "specification.revised"),
        since=specifications.SINCE,
    ),
    Fact("ask.made", made, since=asks.SINCE),
    Fact("ask.answered", answered, since=asks.SINCE),
    Fact("signal.opened", opened, since=signals.SINCE),
    Fact("signal.answered", signals_answered, since=signals.SINCE),
    Fact("notices.opened", notices, told=told_notices, key=lambda _said: "all", since=signals.SINCE),
    Fact(
        "impact.worked_out",
        impacts,
        key=lambda said: f"{said.facts.get('indicator')} {said.facts.get('number')}",
        since=frozenset({"rows"}),
    ),
)
