"""What an analysis finds, in sentences."""

from cydwaith.deliberations import nouns
from cydwaith.shared import formats
from cydwaith.shared.said import Said, said

WEAK, CLEAR = 0.25, 0.5
"""Silhouettes below which groups hardly stand apart, and from which they clearly do (Kaufman & Rousseeuw 1990)."""


def finding(participants: int, in_groups: int, groups: int, statements: int, votes: int) -> Said:
    """The analysis in one sentence."""
    all_votes, on = nouns.votes(votes), nouns.statements(statements)
    who, there = nouns.participants(participants), nouns.groups(groups)
    if groups < 2:
        return said(
            cy=f"Nid yw barn {who.cy} yn ymrannu’n grwpiau ({all_votes.cy}, {on.cy})",
            en=f"The opinions of {who.en} do not divide into groups ({all_votes.en} on {on.en})",
        )
    return said(
        cy=f"Mae {formats.number(in_groups, language='cy')} o {soft_participants(participants)} mewn {there.cy} "
        f"({all_votes.cy}, {on.cy})",
        en=f"{formats.number(in_groups, language='en')} of {who.en} are in {there.en} ({all_votes.en} on {on.en})",
    )


def soft_participants(number: int) -> str:
    """So many participants after *o*: o 204 o gyfranogwyr."""
    from cydwaith.engines.welsh.mutations import soft

    told = nouns.participants(number).cy
    return soft(told)


def apart(silhouette: float) -> Said:
    """How clearly groups stand apart."""
    if silhouette < WEAK:
        return said(cy="Prin y mae’r grwpiau’n wahanol i’w gilydd.", en="The groups hardly stand apart.")
    if silhouette < CLEAR:
        return said(cy="Mae’r grwpiau’n gorgyffwrdd.", en="The groups overlap.")
    return said(cy="Mae’r grwpiau’n amlwg ar wahân.", en="The groups stand clearly apart.")


def group(letter: str, size: int) -> Said:
    """A group and its size."""
    there = nouns.people(size)
    return said(cy=f"Grŵp {letter.upper()} ({there.cy})", en=f"Group {letter.upper()} ({there.en})")


def side(name: str, size: int) -> Said:
    """A declared side and its size."""
    there = nouns.people(size)
    return said(cy=f"{name} ({there.cy})", en=f"{name} ({there.en})")


def side_named(name: Said, size: int) -> Said:
    """A side by its name in both languages, and its size."""
    there = nouns.people(size)
    return said(cy=f"{name.cy} ({there.cy})", en=f"{name.en} ({there.en})")


def percent(share: float, language: str) -> str:
    """A share as a percentage."""
    return f"{formats.number(100 * share, language=language)}%"


def between(share: float, lower: float, upper: float) -> Said:
    """A share with its interval."""
    cy, en = ([percent(one, language) for one in (share, lower, upper)] for language in ("cy", "en"))
    return said(cy=f"{cy[0]} ({cy[1]} i {cy[2]})", en=f"{en[0]} ({en[1]} to {en[2]})")


def stance(sign: int, figure: Said, votes: int, *, few: bool) -> Said:
    """What a group says, how surely, and from how many votes."""
    cast = nouns.votes(votes)
    cy, en = ("cytuno", "agree") if sign > 0 else ("anghytuno", "disagree")
    doubt = (", ychydig yw’r pleidleisiau", ", few votes") if few else ("", "")
    return said(cy=f"{cy}: {figure.cy}; {cast.cy}{doubt[0]}", en=f"{en}: {figure.en}; {cast.en}{doubt[1]}")


def left_out(statements: int, votes: int) -> Said:
    """What moderators removed."""
    on, cast = nouns.statements(statements), nouns.votes(votes)
    return said(
        cy=f"Heb eu cyfrif, gan i safonwyr ddileu’r datganiadau: {on.cy}, {cast.cy}.",
        en=f"Not counted, because moderators removed the statements: {on.en}, {cast.en}.",
    )


def replaced(votes: int) -> Said:
    """Votes that later ones replaced."""
    cast = nouns.votes(votes)
    return said(
        cy=f"Disodlwyd gan bleidlais ddiweddarach, neu’n ailadrodd: {cast.cy}.",
        en=f"Replaced by a later vote, or said again: {cast.en}.",
    )


def one_sided(number: int) -> Said:
    """Those who gave the same vote to everything."""
    who = nouns.participants(number)
    return said(
        cy=f"Yr un bleidlais i bopeth: {who.cy}. Maent wedi’u cyfrif.",
        en=f"The same vote to everything: {who.en}. They are counted.",
    )


def coordinated(number: int, statements: int) -> Said:
    """A question to moderators."""
    who, on = nouns.participants(number), nouns.statements(statements)
    return said(
        cy=f"I’w ofyn: pleidleisiodd {who.cy} yn union yr un fath ar {on.cy}. A oes rheswm?",
        en=f"To be asked: {who.en} voted exactly alike on {on.en}. Is there a reason?",
    )


def told_of_few(figures: int) -> Said:
    """A warning before an analysis is passed on."""
    held = nouns.figures(figures)
    return said(
        cy=f"Mae yma ffigurau am lai na phump o bobl ({held.cy}). Cyn ei rannu, defnyddiwch --publishable.",
        en=f"Figures here are about fewer than five people ({held.en}). Before you pass this on, use --publishable.",
    )


def publishable() -> Said:
    """What was withheld."""
    return said(
        cy="Dim ond yr hyn y gellir ei gyhoeddi: ni ddangosir dim am lai na phump o bobl.",
        en="Only what may be published: nothing is told of fewer than five people.",
    )


def nobody() -> Said:
    """A file without a vote."""
    return said(cy="Nid oes pleidlais yn y ffeil.", en="There is no vote in the file.")
