"""An analysis for people: what unites, what represents each group, what divides, and what to know beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from cydwaith.deliberations.facts import is_small_any
from cydwaith.deliberations.reading import Conversation, letter, one_line
from cydwaith.deliberations.sentences import findings
from cydwaith.engines.disclosure.threshold import FEWEST, is_small
from cydwaith.engines.opinion import Analysis
from cydwaith.engines.opinion.agreement import Agreement, across
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.engines.opinion.votes import AGREE, Integers
from cydwaith.shared.said import Said, said

FEW: Final = 5
"""Statements that a part of the report names."""


@dataclass(frozen=True)
class Line:
    """A statement and what is said of it."""

    number: str
    text: str
    says: Said


@dataclass(frozen=True)
class Part:
    """A heading with its lines; `none`: what stands there when there are none."""

    title: Said
    lines: list[Line]
    none: Said


@dataclass(frozen=True)
class Report:
    """The finding, the parts, and notes on how it came about."""

    finding: Said
    apart: Said | None
    parts: list[Part]
    notes: list[Said]


def report(found: Analysis, of: Conversation, *, publishable: bool) -> Report:
    """The report on an analysis."""
    sizes, labels = found.grouping.sizes, found.grouping.labels
    finding = findings.finding(
        len(found.votes.participants),
        int((labels >= 0).sum()),
        len(sizes),
        len(found.votes.statements),
        len(found.votes.rows),
    )
    parts = [uniting(found, of), *representing(found, of), dividing(found, of), *siding(found, of)]
    apart = findings.apart(found.grouping.silhouette) if len(sizes) > 1 and not of.groups else None
    return Report(finding, apart, [part for part in parts if part], list(notes(found, of, publishable=publishable)))


def line(found: Analysis, of: Conversation, place: int, says: Said) -> Line:
    """A line about a statement."""
    name = found.votes.statements[place]
    return Line(name, one_line(of.statements[name].text) if name in of.statements else "", says)


def uniting(found: Analysis, of: Conversation) -> Part:
    """What more than half of every group surely says."""
    strength = np.where(found.unites > 0, found.agrees.mean, found.disagrees.mean)
    order = [place for place in np.argsort(-strength, kind="stable").tolist() if found.unites[place]][:FEW]
    lines = []
    for place in order:
        sign = int(found.unites[place])
        chance = found.agrees if sign > 0 else found.disagrees
        few = is_small_any(found.by_group, place)
        says = findings.stance(sign, sure(chance, place), int(found.counts.votes[0, place]), few=few)
        lines.append(line(found, of, place, says))
    title = said(
        cy="Yr hyn sy’n uno: y siawns y bydd un o bob grŵp yn dweud yr un peth",
        en="What unites: the chance that one of every group says the same",
    )
    return Part(title, lines, said(cy="Dim byd sicr eto.", en="Nothing sure yet."))


def representing(found: Analysis, of: Conversation) -> Iterator[Part]:
    """What each group says, and says more than the others."""
    if len(found.grouping.sizes) < 2:
        return
    for group, size in enumerate(found.grouping.sizes.tolist()):
        lines = []
        for one in found.represented[group]:
            counted = found.by_group.agrees if one.sign == AGREE else found.by_group.disagrees
            figure = spoken(found.by_group, counted, group, one.statement, one.sign)
            lines.append(line(found, of, one.statement, figure))
        none = said(cy="Dim byd sicr sy’n ei wahaniaethu.", en="Nothing sure that tells it apart.")
        yield Part(findings.group(letter(group), size), lines, none)


def spoken(counts: Tallies, counted: Integers, group: int, place: int, sign: int) -> Said:
    """What one group says of a statement."""
    votes = int(counts.votes[group, place])
    figure = sure(across([[counted[group, place]]], [[votes]]), 0)
    return findings.stance(sign, figure, votes, few=is_small(votes))


def dividing(found: Analysis, of: Conversation) -> Part:
    """What some group surely agrees with and another disagrees."""
    shares = (found.by_group.agrees + 1) / (found.by_group.votes + 2)
    apart = shares.max(axis=0) - shares.min(axis=0)
    order = [place for place in np.argsort(-apart, kind="stable").tolist() if found.divides[place]][:FEW]
    lines = []
    for place in order:
        each = enumerate(shares[:, place].tolist())
        told = " · ".join(f"{letter(group).upper()} {findings.percent(one, 'en')}" for group, one in each)
        lines.append(line(found, of, place, said(cy=f"cytuno: {told}", en=f"agree: {told}")))
    return Part(
        said(cy="Yr hyn sy’n rhannu", en="What divides"), lines, said(cy="Dim byd sicr eto.", en="Nothing sure yet.")
    )


def siding(found: Analysis, of: Conversation) -> Iterator[Part]:
    """On what declared sides agree, each counting alike."""
    sides = found.sides
    if sides is None:
        return
    told = [place for place in range(len(found.votes.statements)) if not is_small_any(sides.counts, place)]
    order = sorted(told, key=lambda place: (-sides.agrees.mean[place], place))[:FEW]
    lines = [
        line(found, of, at, findings.stance(1, sure(sides.agrees, at), int(sides.counts.votes[:, at].sum()), few=False))
        for at in order
    ]
    there = [findings.side(name, int((sides.labels == place).sum())) for place, name in enumerate(sides.names)]
    title = said(
        cy=f"Ar draws yr ochrau, pob un yn cyfrif yr un faint: {', '.join(one.cy for one in there)}",
        en=f"Across the sides, each counting alike: {', '.join(one.en for one in there)}",
    )
    none = said(
        cy="Nid oes pump o bobl o bob ochr wedi pleidleisio ar yr un datganiad.",
        en="There is no statement on which five people of every side voted.",
    )
    yield Part(title, lines, none)


def sure(chance: Agreement, place: int) -> Said:
    """A chance in words, with its interval."""
    return findings.between(*(float(one[place]) for one in (chance.mean, chance.lower, chance.upper)))


def notes(found: Analysis, of: Conversation, *, publishable: bool) -> Iterator[Said]:
    """How it came about, and what to beware of."""
    if of.removed_statements:
        yield findings.left_out(of.removed_statements, of.removed_votes)
    if of.replaced:
        yield findings.replaced(of.replaced)
    many = len(found.one_sided)
    if many and not (publishable and is_small(many)):
        yield findings.one_sided(many)
    if publishable:
        yield findings.publishable()
        return
    for one in found.alike:
        yield findings.coordinated(len(one.people), one.statements)
    counted = [found.by_group, *([found.sides.counts] if found.sides else [])]
    if small := sum(int(((each.votes > 0) & (each.votes < FEWEST)).sum()) for each in counted):
        yield findings.told_of_few(small)
