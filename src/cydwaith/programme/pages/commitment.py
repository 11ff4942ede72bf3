"""One commitment: what, who owes it to whom, by when, how it goes as each side sees it, and what it waits for."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.engines.schedule import Plan
from cydwaith.evidence.sentences import figures
from cydwaith.programme import sources, words
from cydwaith.programme.assenting import Awaited
from cydwaith.programme.lists import PARTS, STATUSES
from cydwaith.programme.models import Commitment, Dependency, Milestone, Part, Status, TermsStage
from cydwaith.programme.pages.doing import doing
from cydwaith.programme.pages.marks import mark, named, parties
from cydwaith.programme.queries.account import Account, account, plan_of, way
from cydwaith.programme.queries.outlook import expected
from cydwaith.programme.queries.targets import Measured, measured
from cydwaith.programme.sentences import dates, sides
from cydwaith.programme.sentences.targets import beside_target
from cydwaith.record import naming
from cydwaith.record.queries import Chosen, entries
from cydwaith.shared import formats
from cydwaith.shared.bilingual import Words
from cydwaith.shared.clock import today
from cydwaith.shared.said import Said, pair, said

ENTRIES = 10


@dataclass(frozen=True, slots=True)
class Tie:
    """A commitment that this one waits for, or that waits for it."""

    id: int
    commitment: Commitment
    reason: Words
    days: int
    honest: dt.date | None
    done: dt.date | None
    late: int = 0


def commitment(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole of it, now or, with `?as-of=`, as it stood at the end of a day."""
    told = the_account(slug, asked_day(request.GET.get("as-of", "")))
    plan = plan_of(told)
    context = {
        "section": "programme",
        "told": told,
        "commitment": told.commitment,
        "terms": told.terms,
        "sides": sides_sentence(told),
        "columns": [(words.PARTS[part], side_names(told, part), said) for part, said in told.sides],
        "dates": dates_sentence(told, plan) if plan else None,
        "late": is_late(told, plan),
        "figures": [shown(one, told) for one in measured(told.terms)],
        "target": figures.figure(told.terms.indicator, float(told.terms.target))
        if told.terms.indicator and told.terms.target is not None
        else "",
        "money": pounds(told.terms.money),
        "source": sources.shown(told.terms),
        "waits_for": ties(told.waits_for, plan, "needs"),
        "waited_on": ties(told.waited_on, plan, "commitment", slug),
        "stones": stones(told),
        "awaited": awaited_names(told.awaits),
        "entries": entries(Chosen(subject=f"commitment:{slug}"))[:ENTRIES],
        "naming": naming,
        "files": PARTS,
        "status_columns": STATUSES.columns(),
        "words": words,
        "mark": mark,
        "parties": parties,
        "today": today(),
        **doing(request, told),
    }
    return render(request, "programme/commitment.html", context)


def stones(told: Account) -> dict[int, Words]:
    """The titles of the milestones that something was said of, those taken away too."""
    wanted = {one.milestone_id for one in told.statuses if one.milestone_id}
    return {one.pk: one.title for one in Milestone.objects.filter(pk__in=wanted)}


def awaited_names(awaits: Awaited) -> dict[str, Said]:
    """Those whose yes is still lacking, by name where they are few."""
    known = Body.objects.in_bulk([*awaits.every, *awaits.one_of])
    return {part: named([known[code] for code in getattr(awaits, part)]) for part in ("every", "one_of")}


def asked_day(text: str) -> dt.date | None:
    """The day that an address asks for; None for today, for a day to come, and for what is no day."""
    try:
        day = dt.date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if day < today() else None


def pounds(money: Decimal | None) -> str:
    """An amount of money without its sign, pence only where there are any."""
    return formats.number(float(money), 0 if money == money.to_integral_value() else 2) if money is not None else ""


def the_account(slug: str, day: dt.date | None = None) -> Account:
    """What is known of a commitment. Raises Http404."""
    try:
        return account(slug, day)
    except Commitment.DoesNotExist:
        raise Http404(_("There is no such commitment, or it was not written down by that day.")) from None


def side_names(told: Account, part: str) -> Said:
    """Who stands on one side."""
    return parties(told.owes if part == Part.OWNER else told.owed)


def sides_sentence(told: Account) -> Said:
    """What both sides say, and whether they agree."""
    owner, other = told.last(Part.OWNER), told.last(Part.OTHER)
    return sides.both(who(owner, told, Part.OWNER), word(owner), who(other, told, Part.OTHER), word(other))


def who(status: Status | None, told: Account, part: str) -> Said:
    """Who said it, or would say it."""
    return pair(status.body, "name") if status else side_names(told, part)


def word(status: Status | None) -> Said | None:
    """The word of a status as it stands within a sentence; None where there is none."""
    if status is None:
        return None
    text = mark(status.colour).word
    return said(cy=text.cy[:1].lower() + text.cy[1:], en=text.en[:1].lower() + text.en[1:])


def dates_sentence(told: Account, plan: Plan) -> Said | None:
    """By when it can honestly be expected, and what sets that date."""
    slug, terms = told.commitment.slug, told.terms
    if slug not in plan.forecasts:
        return None
    work, forecast = plan.works[slug], plan.forecasts[slug]
    if work.done is not None:
        return dates.finished(work.done)
    chain, honest = titles(way(plan, slug)), forecast.on
    if terms.due is None:
        return dates.undated(honest, chain)
    if terms.stage == TermsStage.PROPOSED:
        return None
    if honest and (slip := plan.slippage(slug) or 0) > 0:
        silent = told.last(Part.OWNER) is None and not expected(plan, slug)
        slipping = dates.slipping(honest, slip, chain, certain=forecast.certain)
        return dates.unrecorded(terms.due, terms.due_precision) if silent else slipping
    return dates.on_time(terms.due, terms.due_precision, certain=forecast.certain)


def titles(slugs: Sequence[str]) -> list[Said]:
    """The titles of commitments, in the same order."""
    found = Commitment.objects.filter(slug__in=slugs).select_related("current")
    known = {one.slug: pair(one.current, "title") for one in found if one.current}
    return [known.get(slug) or said(cy=slug, en=slug) for slug in slugs]


def is_late(told: Account, plan: Plan | None) -> bool:
    """Whether it was promised and can no longer be kept."""
    slug = told.commitment.slug
    return bool(plan and slug in plan.works and plan.works[slug].done is None and (plan.slippage(slug) or 0) > 0)


def ties(found: Iterable[Dependency], plan: Plan | None, end: str, late_through: str = "") -> list[Tie]:
    """The other ends of dependencies; those that a delay here makes late, with how many days."""
    made_late = plan.endangers(late_through) if plan and late_through in plan.works else {}
    rows = [(getattr(one, end), one) for one in found]
    return [
        Tie(
            one.pk,
            other,
            one.reason,
            one.days,
            honest_date(plan, other.slug),
            done_on(plan, other.slug),
            made_late.get(other.slug, 0),
        )
        for other, one in rows
    ]


def honest_date(plan: Plan | None, slug: str) -> dt.date | None:
    """The earliest honest date of a commitment, where there is a plan and it knows one."""
    forecast = plan.forecasts.get(slug) if plan else None
    return forecast.on if forecast else None


def done_on(plan: Plan | None, slug: str) -> dt.date | None:
    """When a commitment was done, where it is."""
    work = plan.works.get(slug) if plan else None
    return work.done if work else None


def shown(one: Measured, told: Account) -> tuple[str, Said | str, str]:
    """A latest figure beside its target: the place, the sentence, the period."""
    indicator, target = told.terms.indicator, told.terms.target
    assert indicator is not None
    figure = figures.figure(indicator, one.value)
    if target is None or one.value is None:
        return one.place.name.plain, figure, one.period
    wanted = figures.figure(indicator, float(target))
    met = one.value <= float(target) if told.terms.direction == "down" else one.value >= float(target)
    return one.place.name.plain, beside_target(figure, wanted, met=met), one.period
