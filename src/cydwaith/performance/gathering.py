"""What your figures say, and what else stands here of a council: gathered for its self-assessment, as it stands today.

Each is a citation in words that stay, with its source. Conclusions are nobody’s but the council’s own. What people
said in consultations, and whatever else a module of this room knows, is added to `SOURCES`.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.evidence import briefing
from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.queries import changes, standings
from cydwaith.evidence.queries.series import series
from cydwaith.evidence.sentences.findings import sentence
from cydwaith.performance import words
from cydwaith.performance.consulting import consultation_findings
from cydwaith.performance.models import Group
from cydwaith.performance.recommendations import narrowed
from cydwaith.performance.words.consultations import EVERYBODY, GROUPS
from cydwaith.policies import citing, outcomes, quoting
from cydwaith.practices.queries.adoptions import with_latest
from cydwaith.practices.queries.impacts import specifications
from cydwaith.practices.queries.known import known
from cydwaith.practices.queries.signals import signals
from cydwaith.practices.sentences.changes import signal
from cydwaith.practices.words import STEPS
from cydwaith.shared import clock
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.said import Said, pair, said

LONGEST_TITLE: Final = 300
USING_RESOURCES: Final = frozenset(
    {"finance", "workforce", "assets", "commissioning", "digital-services", "transformation"}
)
CITED: Final = "cited"
PAGES: Final = {
    "indicator": "indicator code",
    "practice": "practice slug",
    "question": "question id",
    "meeting": "meeting id",
    "decision": "decision id",
    "commitment": "commitment slug",
}
"""What writers can cite themselves, with the name of its page and the part of its address."""
HERE: Final = said(cy="Cydwaith", en="Cydwaith")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something gathered: on which requirement it bears, what it is (kind and key), what it says, and whose that is.

    `path` is the name of its page with the part of its address ("indicator code CODE"), which has one in each language;
    `data` the figures of its chart.
    """

    requirement: int
    kind: str
    key: str
    title: Said
    told: Said
    source: Said
    path: str = ""
    data: str = ""
    sample: bool = False


Source = Callable[[Body], Iterable[Found]]


def judged(council: Body) -> Iterator[Found]:
    """How it stands where it stands out, for better or worse, beside comparable councils; with its chart."""
    place = council.place_id or ""
    for one in [*standings.ahead(place), *standings.worse(place)]:
        line = briefing.standing_line(one)
        told = joined(sentence(one, one.indicator), line.note)
        yield of_figure("standing", one.indicator, told, chart(one.indicator, place))


def others(council: Body) -> Iterator[Found]:
    """Every other figure that it can be asked about, shortly: leaving them out would be choosing."""
    for one in standings.unclear(council.place_id or ""):
        yield of_figure("figure", one.indicator, figure_told(one))


def figure_told(one: Standing) -> Said:
    """A figure that does not stand out."""
    line = briefing.small_line(one)
    return said(cy=f"{line.note.cy}: {line.figure.cy}", en=f"{line.note.en}: {line.figure.en}")


def changed(council: Body) -> Iterator[Found]:
    """What is getting better or worse there by more than ordinary variation."""
    for one in changes.moving(council.place_id or ""):
        line = briefing.change_line(one)
        yield of_figure("change", one.indicator, joined(line.note, line.figure))


def signalled(council: Body) -> Iterator[Found]:
    """Public signals about it, with what it answered."""
    for one in signals().filter(body=council):
        told = joined(both(one, "seen"), both(one, "answer_text"))
        label = signal(one.kind, pair(council, "short"), pair(one.indicator, "label"))
        yield Found(
            requirement=requirement_of(one.indicator.topic_id),
            kind="signal",
            key=str(one.pk),
            title=label,
            told=told,
            source=pair(one.indicator, "publisher"),
            path=f"indicator code {one.indicator_id}",
        )


def practised(council: Body) -> Iterator[Found]:
    """What it does differently and told others, and whether that worked, as far as anybody can tell."""
    own = known(owner=council)
    verdicts = found_of([one.practice.pk for one in own])
    for one in own:
        title, summary = both(one.version, "title"), both(one.version, "summary")
        told = joined(summary, verdicts.get(one.practice.pk, UNSAID))
        yield of_practice("practice", one.practice.pk, title, told, sample=one.practice.sample)


def taken_up(council: Body) -> Iterator[Found]:
    """What it took up from others, how far it has come with that, and whether it worked."""
    taken = list(with_latest().filter(body=council).select_related("practice__current", "practice__owner"))
    verdicts = found_of([one.practice_id for one in taken])
    for one in taken:
        if one.practice.current is None:
            continue
        title = both(one.practice.current, "title")
        step = quoting.in_both(STEPS[one.latest])  # type: ignore[attr-defined]  # annotated
        whose = said(
            cy=cy.by_name(pair(one.practice.owner, "name").cy),
            en=f"from {en.the(pair(one.practice.owner, 'name').en)}",
        )
        told = joined(Said(f"{step.cy}, {whose.cy}", f"{step.en}, {whose.en}"), verdicts.get(one.practice_id, UNSAID))
        yield of_practice("adoption", one.practice_id, title, told, sample=one.sample or one.practice.sample)


def found_of(practices: list[str]) -> dict[str, Said]:
    """By practice, what the impact engine found of it on each of its figures."""
    held = specifications().filter(practice__in=practices, impact__isnull=False)
    told: dict[str, list[Said]] = {}
    for spec in held.select_related("practice__current", "indicator", "impact"):
        if spec.number == spec.latest:  # type: ignore[attr-defined]  # annotated
            verdict, label = outcomes.found(spec).verdict, pair(spec.indicator, "label")
            told.setdefault(spec.practice_id, []).append(
                said(cy=f"{label.cy}: {verdict.cy}", en=f"{label.en}: {verdict.en}")
            )
    return {
        slug: Said(cy.listed([one.cy for one in some]), en.listed([one.en for one in some]))
        for slug, some in told.items()
    }


def recommended(council: Body) -> Iterator[Found]:
    """What panels, regulators and its own committees recommended to it, and what was read of its response."""
    for one in narrowed(body=council.pk):
        answer = words.ANSWERS[one.answer]
        yield Found(
            requirement=2 if USING_RESOURCES & {*one.topics} else 3,
            kind="recommendation",
            key=one.id,
            title=cut(one.what),
            told=joined(words.NATURES[one.nature], answer, one.response),
            source=words.MAKERS[one.made_by],
            path=f"recommended code {one.topics[0]}" if one.topics else "",
            sample=one.sample,
        )


def consulted(council: Body) -> Iterator[Found]:
    """What people said when they were asked, in the financial year that ended last or since."""
    for one in consultation_findings(council.pk, clock.today()):
        whole = one.consultation
        who = GROUPS[Group(one.group)] if one.group else EVERYBODY
        yield Found(
            requirement=requirement_of(one.topic_id or ""),
            kind="consultation",
            key=str(one.pk),
            title=cut(both(whole, "title")),
            told=joined(who, both(one, "text")),
            source=pair(council, "name"),
            path=f"consultations_of code {council.pk}",
            sample=whole.sample,
        )


SOURCES: Final[tuple[Source, ...]] = (judged, changed, signalled, practised, taken_up, recommended, consulted, others)
KINDS: Final = {
    "standing": said(cy="Yr hyn y mae’r ffigurau’n ei ddweud", en="What the figures say"),
    "change": said(cy="Yr hyn sy’n newid", en="What is changing"),
    "signal": said(cy="Newidiadau y gofynnwyd amdanynt", en="Changes that were asked about"),
    "practice": said(cy="Arferion a rannwyd", en="Practices shared"),
    "adoption": said(cy="Arferion a gymerwyd gan eraill", en="Practices taken up from others"),
    "recommendation": said(cy="Argymhellion a wnaed i’r cyngor", en="What was recommended to the council"),
    "consultation": said(cy="Yr hyn a ddywedodd pobl", en="What people said"),
    CITED: said(cy="Wedi’i ddyfynnu gan yr awduron", en="Cited by the writers"),
    "figure": said(cy="Ffigurau eraill", en="Other figures"),
}
"""The kinds of what is gathered, in the order in which they stand."""


def gathered(council: Body) -> list[Found]:
    """Everything that can be gathered of a council today."""
    return [one for source in SOURCES for one in source(council)]


def cited(council: Body, kind: str, given: str, requirement: int) -> Found | None:
    """What a writer means by a key or the address of a page, as it stands today; None where there is no such thing."""
    if kind not in PAGES:
        return None
    key = citing.key_of(kind, given)
    thing = citing.CITABLE[citing.Kind(kind)].find(key)
    if thing is None:
        return None
    figure = Indicator.objects.filter(pk=key).first() if kind == "indicator" else None
    return Found(
        requirement=requirement,
        kind=CITED,
        key=f"{kind}:{key}",
        title=cut(thing.title),
        told=joined(thing.told),
        source=pair(figure, "publisher") if figure else HERE,
        path=f"{PAGES[kind]} {key}",
        data=chart(figure, council.place_id or "") if figure else "",
    )


def of_figure(kind: str, indicator: Indicator, told: Said, data: str = "") -> Found:
    """Something that a figure says."""
    return Found(
        requirement=requirement_of(indicator.topic_id),
        kind=kind,
        key=indicator.pk,
        title=pair(indicator, "label"),
        told=told,
        source=pair(indicator, "publisher"),
        path=f"indicator code {indicator.pk}",
        data=data,
    )


def of_practice(kind: str, slug: str, title: Said, told: Said, *, sample: bool) -> Found:
    """Something that a practice says."""
    where = f"practice slug {slug}"
    return Found(requirement=1, kind=kind, key=slug, title=title, told=told, source=HERE, path=where, sample=sample)


def requirement_of(topic: str) -> int:
    """On which requirement a topic bears."""
    return 2 if topic in USING_RESOURCES else 1


def chart(indicator: Indicator, place: str) -> str:
    """The figures of a council over time with the middle of all councils, and how they are written, as JSON."""
    every = series(indicator.pk)
    middles = middle_of(every)
    own = [[one.period, one.value, middles.get(one.period)] for one in every.get(place, []) if one.value is not None]
    written = {"decimals": indicator.decimals, "prefix": indicator.prefix, "symbol": indicator.symbol}
    return json.dumps({**written, "figures": own}, sort_keys=True) if len(own) > 1 else ""


def middle_of(every: dict[str, list]) -> dict[str, float]:  # type: ignore[type-arg]  # figures
    """By period, the median of the councils of which it is known."""
    from statistics import median

    values: dict[str, list[float]] = {}
    for some in every.values():
        for one in some:
            if one.value is not None:
                values.setdefault(one.period, []).append(one.value)
    return {period: median(some) for period, some in values.items()}


def joined(*parts: Said) -> Said:
    """Sentences one after the other."""
    return Said(*(". ".join(bare) for bare in (stops(one.cy for one in parts), stops(one.en for one in parts))))


def stops(some: Iterable[str]) -> list[str]:
    """What is said, each without its full stop."""
    return [one.strip().rstrip(".") for one in some if one and one.strip()]


def cut(text: Said) -> Said:
    """So much of a text as a title holds."""
    return Said(*(one if len(one) <= LONGEST_TITLE else one[: LONGEST_TITLE - 2] + " …" for one in (text.cy, text.en)))
