"""The results of a conversation as its page shows them: what was worked out, with the words of statements."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from cydwaith.deliberations.models import Conversation, Outcome, Statement
from cydwaith.deliberations.nouns import votes as so_many
from cydwaith.deliberations.sentences import findings, talking
from cydwaith.deliberations.words import SIDE
from cydwaith.engines.opinion.regions import Region
from cydwaith.shared.said import Said, said

FEW: Final = 5
Facts = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """A statement and what is said of it."""

    statement: Statement
    says: Said


@dataclass(frozen=True)
class Row:
    """A statement in the table of all: what everybody says, and each group."""

    statement: Statement
    everyone: Said
    groups: list[Said]


@dataclass(frozen=True)
class Part:
    """A heading with its lines."""

    title: Said
    lines: list[Line]


@dataclass(frozen=True)
class Results:
    """What stands on the page of results."""

    finding: Said
    apart: Said | None
    letters: list[str]
    sizes: list[int]
    unites: list[Line]
    groups: list[Part]
    divides: list[Line]
    sides: Part | None
    table: list[Row]
    changed: list[Line]
    since: dt.date | None
    map: Facts

    @property
    def regions(self) -> list[Region]:
        """Where the groups lie."""
        return [Region(*values) for values in self.map["regions"]]


def results(outcome: Outcome | None, statements: list[Statement]) -> Results | None:
    """What may be shown; None before there is anything."""
    told = outcome.facts.get("analysis") if outcome else None
    if outcome is None or not told:
        return None
    named = {str(one.number): one for one in statements}
    every = [one for one in told["consensus"] if one["statement"] in named]
    letters = [one["id"].upper() for one in told["groups"]]
    uniting = [one for one in every if one["says"] in {"agree", "disagree"}]
    changes = outcome.facts.get("changes")
    return Results(
        finding=talking.finding(letters, told["in_groups"], len(uniting)),
        apart=findings.apart(told["silhouette"]) if len(letters) > 1 else None,
        letters=letters,
        sizes=outcome.facts["map"]["sizes"],
        unites=[united(one, named) for one in sorted(uniting, key=strength, reverse=True)[:FEW]],
        groups=[represented(one, named) for one in told["groups"]] if len(letters) > 1 else [],
        divides=[divided(one, named) for one in every if one["says"] == "divides"][:FEW],
        sides=siding(told, every, named),
        table=[row(one, named) for one in sorted(every, key=lambda one: named[one["statement"]].number)],
        changed=[moved(one, named) for one in changes["statements"] if one["statement"] in named] if changes else [],
        since=dt.date.fromisoformat(changes["since"]) if changes else None,
        map=outcome.facts["map"],
    )


def strength(one: Facts) -> float:
    """How likely people of every group are to say the same."""
    share = one["agreement" if one["says"] == "agree" else "disagreement"]["share"]
    return float(share or 0)


def united(one: Facts, named: dict[str, Statement]) -> Line:
    """What unites, and how surely."""
    sign = 1 if one["says"] == "agree" else -1
    sure = one["agreement" if sign > 0 else "disagreement"]
    return Line(named[one["statement"]], findings.stance(sign, between(sure), one["votes"], few=sure["few"]))


def between(sure: Facts) -> Said:
    """A share with its interval; that it is hidden, where it is."""
    if sure["share"] is None:
        return said(cy="cuddiwyd, llai na phump", en="hidden, fewer than five")
    return findings.between(sure["share"], sure["lower"], sure["upper"])


def represented(group: Facts, named: dict[str, Statement]) -> Part:
    """What represents a group."""
    these = [one for one in group["represented_by"] if one["statement"] in named]
    lines = [
        Line(
            named[one["statement"]],
            findings.stance(1 if one["says"] == "agree" else -1, between(one), one["votes"], few=one["few"]),
        )
        for one in these
    ]
    return Part(findings.group(group["id"], group["size"] or 0), lines)


def divided(one: Facts, named: dict[str, Statement]) -> Line:
    """What some group agrees with and another does not."""
    each = [(group["id"].upper(), group["agreement"]["share"]) for group in one["groups"]]
    told = " · ".join(f"{name} {findings.percent(share, 'en')}" for name, share in each if share is not None)
    return Line(named[one["statement"]], said(cy=f"cytuno: {told}", en=f"agree: {told}"))


def siding(told: Facts, every: list[Facts], named: dict[str, Statement]) -> Part | None:
    """On what declared sides agree; nothing where fewer than two are large enough to be told of."""
    if len(told["sides"]) < 2:
        return None
    shown = [one for one in every if one.get("across_sides", {}).get("share") is not None]
    shown.sort(key=lambda one: -one["across_sides"]["share"])
    lines = [
        Line(named[one["statement"]], findings.stance(1, between(one["across_sides"]), one["votes"], few=False))
        for one in shown[:FEW]
    ]
    there = [findings.side_named(SIDE[one["id"]], one["size"] or 0) for one in told["sides"]]
    return Part(said(cy=", ".join(one.cy for one in there), en=", ".join(one.en for one in there)), lines)


def row(one: Facts, named: dict[str, Statement]) -> Row:
    """A statement in the table."""
    return Row(named[one["statement"]], figure(one), [figure(group) for group in one["groups"]])


def figure(counted: Facts) -> Said:
    """How many of those who voted agree; a dash where too few did."""
    if not counted["votes"]:
        return said(cy="–", en="–")
    share, cast = counted["agree"] / counted["votes"], so_many(counted["votes"])
    cy, en = (findings.percent(share, language) for language in ("cy", "en"))
    return said(cy=f"{cy} ({cast.cy})", en=f"{en} ({cast.en})")


def moved(one: Facts, named: dict[str, Statement]) -> Line:
    """How agreement across groups changed."""
    cy, en = ([findings.percent(one[name], language) for name in ("before", "now")] for language in ("cy", "en"))
    return Line(named[one["statement"]], said(cy=f"o {cy[0]} i {cy[1]}", en=f"from {en[0]} to {en[1]}"))


def own_place(where: Facts, voted: dict[int, int]) -> tuple[float, float] | None:
    """Where somebody stands on the map by their own votes; None before they have voted on anything it shows."""
    place = {name: number for number, name in enumerate(where["statements"])}
    known = [(place[str(number)], value) for number, value in voted.items() if str(number) in place]
    if not known:
        return None
    at, values = np.array([one for one, _ in known]), np.array([value for _, value in known], dtype=np.float64)
    loadings, means = np.array(where["loadings"]), np.array(where["means"])
    x, y = (loadings[:, at] * (values - means[at])).sum(axis=1) * np.sqrt(len(place) / len(known))
    return float(x), float(y)


def apart(outcome: Outcome | None, statements: list[Statement]) -> list[Line]:
    """What those said who came without a code or an invitation."""
    told: Facts = outcome.facts.get("apart", {}) if outcome else {}
    found = [(one, told[str(one.number)]) for one in statements if str(one.number) in told]
    return [Line(one, counted(*counts)) for one, counts in found]


def counted(agree: int, disagree: int, passed: int) -> Said:
    """Three counts."""
    return said(
        cy=f"cytuno {agree}, anghytuno {disagree}, pasio {passed}",
        en=f"agree {agree}, disagree {disagree}, pass {passed}",
    )


def so_far(outcome: Outcome | None, conversation: Conversation) -> Said:
    """What is said before there are figures."""
    people = outcome.facts.get("people") if outcome else None
    told, then = talking.taking_part(people), talking.not_yet(conversation.first)
    return said(cy=f"{told.cy} {then.cy}", en=f"{told.en} {then.en}")
