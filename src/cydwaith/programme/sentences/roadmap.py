"""The road map: what it shows as a whole, and each of its rows read out."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.programme.sentences.numbers import commitments, in_list
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def whole(total: int, slipping: int) -> Said:
    """How many commitments there are, or how many of them cannot be kept as promised."""
    if not total:
        return in_list(total)
    if not slipping:
        many, whose = commitments(total), "its" if total == 1 else "their"
        return said(
            cy=f"{cy.capital(many.cy)} yn nhrefn y dyddiadau a addawyd",
            en=f"{en.capital(many.en)} in order of {whose} promised date",
        )
    if total == 1:
        return said(
            cy="Ni ddisgwylir i’r ymrwymiad gael ei gyflawni mewn pryd",
            en="The one commitment cannot honestly be expected when promised",
        )
    of_all = cy.after_article(total, "ymrwymiad")
    return said(
        cy=f"Ni ddisgwylir i {soft(cy.in_words(slipping))} o’r {of_all} gael eu cyflawni mewn pryd",
        en=(
            f"{en.capital(en.in_words(slipping))} of the {en.in_words(total)} commitments "
            "cannot honestly be expected when promised"
        ),
    )


def row(title: Said, *, status: Said, promised: Said | None, honest: Said | None) -> Said:
    """One commitment: its status, its promised date, and the earliest honest one where that is later."""
    due = said(cy="Dim dyddiad wedi’i addo", en="No date promised")
    if promised:
        due = said(cy=f"Addawyd erbyn {promised.cy}", en=f"Promised for {promised.en}")
    label = said(cy=f"{title.cy}: {status.cy}. {due.cy}", en=f"{title.en}: {status.en}. {due.en}")
    if honest is None:
        return label
    return said(cy=f"{label.cy}; ddim cyn {honest.cy}", en=f"{label.en}; not before {honest.en}")
