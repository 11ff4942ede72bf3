"""Many indicators in one table: how many improve and how many get worse, for one council or for several."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.evidence.sentences import nouns
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

UP, DOWN = said(cy="i fyny", en="up"), said(cy="i lawr", en="down")


def how_many_changed(name: Said | None, *, single: bool, improving: int, worsening: int, untold: int) -> Said:
    """What the table finds; `name` is None for a list of councils of one's own."""
    who_cy = name.cy if name else "Y cynghorau hyn"
    who_en = en.capital(en.the(name.en)) if name else "These councils"
    if not improving and not worsening:
        return said(
            cy=f"{who_cy}: nid oes yr un ffigur wedi newid yn fwy nag amrywio arferol",
            en=f"{who_en}: no figure has changed by more than ordinary variation",
        )
    found = of_one(improving, worsening, untold) if single else of_several(improving, worsening)
    return said(cy=f"{who_cy}: {found.cy}", en=f"{who_en}: {found.en}")


def of_one(improving: int, worsening: int, untold: int) -> Said:
    """How many of a council's figures improve, get worse and cannot be told."""
    better = nouns.indicators(improving)
    parts = [
        said(cy=f"mae {better.cy} yn gwella", en=f"{better.en} {en.be(improving)} improving")
        if improving
        else said(cy="nid oes yr un dangosydd yn gwella", en="no indicator is improving"),
        said(
            cy=f"{'' if improving else 'mae '}{cy.in_words(worsening)} yn gwaethygu",
            en=f"{en.in_words(worsening)} {en.be(worsening)} getting worse",
        )
        if worsening
        else said(cy="nid oes yr un yn gwaethygu", en="none is getting worse"),
    ]
    if untold:
        parts.append(
            said(cy=f"ni ellir dweud am {soft(cy.in_words(untold))}", en=f"{en.in_words(untold)} cannot be told")
        )
    return said(cy=in_a_row([part.cy for part in parts], "ac"), en=in_a_row([part.en for part in parts], "and"))


def in_a_row(parts: list[str], word: str) -> str:
    """Clauses in a row, the last after *and*."""
    return f"{', '.join(parts[:-1])}, {word} {parts[-1]}"


def of_several(improving: int, worsening: int) -> Said:
    """On how many figures at least one council improves or gets worse."""
    if not improving:
        return said(
            cy=f"nid oes yr un yn gwella, ac mae o leiaf un yn gwaethygu yn ôl {nouns.indicators(worsening).cy}",
            en=f"none is improving, and at least one is getting worse on {nouns.indicators(worsening).en}",
        )
    if not worsening:
        return said(
            cy=f"mae o leiaf un yn gwella yn ôl {nouns.indicators(improving).cy}, ac nid oes yr un yn gwaethygu",
            en=f"at least one is improving on {nouns.indicators(improving).en}, and none is getting worse",
        )
    return said(
        cy=(
            f"mae o leiaf un yn gwella yn ôl {nouns.indicators(improving).cy}, "
            f"ac o leiaf un yn gwaethygu yn ôl {cy.in_words(worsening)}"
        ),
        en=(
            f"at least one is improving on {nouns.indicators(improving).en}, "
            f"and at least one is getting worse on {en.in_words(worsening)}"
        ),
    )
