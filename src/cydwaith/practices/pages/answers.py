"""The answers to "who does it better?" as rows, indicator by indicator, one's own council first on each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cydwaith.engines.drawing import Lane, Svg, interval
from cydwaith.evidence.models import Indicator, Influence, Standing
from cydwaith.evidence.pages.marks import TONES
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.queries.comparators import MEASURES, Why, why_alike
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.findings import sentence, when_of
from cydwaith.evidence.sentences.verdicts import in_short
from cydwaith.evidence.verdicts import kind
from cydwaith.practices.queries.better import Answer
from cydwaith.practices.sentences import better as sentences
from cydwaith.practices.sentences.asks import lever, to_ask_shortly
from cydwaith.shared.said import Said, pair, said

TITLES = {
    False: said(cy="Gwasanaethau: y cyngor sy’n eu darparu", en="Services: what a council does itself"),
    True: said(cy="Canlyniadau y mae llawer yn eu rhannu", en="Outcomes that many share"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One council on one indicator: the difference and its interval, drawn and in figures; why it is like one's own.

    `answer` is None of one's own council, which is there to be compared with.
    """

    standing: Standing
    drawn: Svg
    effect: str
    span: str
    alike: Said | None
    answer: Answer | None = None
    to_ask: Said | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The answers on one indicator: the surest as a sentence, and that many have a hand in it where that is so."""

    indicator: Indicator
    period: str
    finding: Said
    shared: Said | None
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Part:
    """Answers of one kind: of what councils do, or of what they share in."""

    title: Said
    groups: list[Group]


def parts(shown: Sequence[Answer], view: Viewpoint) -> list[Part]:
    """The answers kind by kind, as they are ordered: services before outcomes, the indicator with the surest first."""
    by_indicator: dict[str, list[Answer]] = {}
    for one in shown:
        by_indicator.setdefault(one.standing.indicator_id, []).append(one)
    mine, why, names = standings.of_place_on(view.code, by_indicator), why_alike(view.code), measures()
    kinds: dict[bool, list[Group]] = {False: [], True: []}
    for code, answers in by_indicator.items():
        kinds[answers[0].standing.indicator.influence == Influence.OUTCOME].append(
            group(answers, mine.get(code), view, why, names)
        )
    return [Part(TITLES[shared], groups) for shared, groups in kinds.items() if groups]


def measures() -> dict[str, Said]:
    """{measure by which likeness is told: its name as it stands within a sentence}."""
    return {one.code: pair(one, "measure") for one in Indicator.objects.filter(code__in=MEASURES)}


def group(
    answers: Sequence[Answer], mine: Standing | None, view: Viewpoint, why: Mapping[str, Why], names: Mapping[str, Said]
) -> Group:
    """One indicator's rows, all drawn on one ruler."""
    first = answers[0].standing
    indicator, part = first.indicator, lever(first.indicator)
    lanes = [lane(one.standing) for one in answers] + ([lane(mine)] if mine else [])
    rows = [
        row(
            one.standing,
            indicator,
            lanes,
            alike=alike(view, why.get(one.standing.place_id), names),
            answer=one,
            to_ask=to_ask_shortly(pair(one.council, "name")) if one.council else None,
        )
        for one in answers
    ]
    ours = [row(mine, indicator, lanes, alike=None)] if mine else []
    return Group(
        indicator,
        first.period,
        sentence(first, indicator),
        sentences.shared_by_many(part) if part else None,
        ours + rows,
    )


def alike(view: Viewpoint, why: Why | None, names: Mapping[str, Said]) -> Said | None:
    """Why a council is like one's own, where the reader has one."""
    if view.place is None or why is None:
        return None
    return sentences.alike(pair(view.place, "name"), why.ranks, [names[code] for code in why.close if code in names])


def lane(standing: Standing) -> Lane:
    """A difference with its interval, as a row draws it."""
    return Lane(
        name="",
        value=standing.effect,
        lower=standing.effect_lower,
        upper=standing.effect_upper,
        tone=TONES[kind(standing)],
    )


def row(
    standing: Standing,
    indicator: Indicator,
    lanes: list[Lane],
    *,
    alike: Said | None,
    answer: Answer | None = None,
    to_ask: Said | None = None,
) -> Row:
    """One council's row."""
    effect = figures.signed(indicator, standing.effect)
    span = figures.signed_interval(indicator, standing.effect_lower, standing.effect_upper)
    title = str(in_short(pair(standing.place, "name"), kind(standing), when_of(standing)))
    drawn = interval(lane(standing), lanes, title=f"{title}: {effect}" + (f" ({span})" if span else ""))
    return Row(standing, drawn, effect, span, alike, answer, to_ask)
