"""What a topic's front page says of its commitments."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.practices.fronts import without_samples
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def on_topics(*, agreed: int, proposed: int, sample: int) -> Said:
    """How many commitments are agreed and how many only proposed; samples are counted apart."""
    told = kept(agreed, proposed)
    return without_samples(told) if sample else told


def kept(agreed: int, proposed: int) -> Said:
    """Of those that are no samples."""
    if not agreed and not proposed:
        return said(cy="Nid oes ymrwymiad ar hyn wedi’i gofnodi yma", en="No commitment on this is recorded here")
    if not agreed:
        return said(
            cy=f"{cy.capital(cy.counted(proposed, 'cynnig', 'cynigion'))}, heb i neb gytuno eto",
            en=f"{en.capital(en.many(proposed, 'proposal'))}, to which nobody has agreed yet",
        )
    if not proposed:
        return said(
            cy=f"Cytunwyd ar {soft(cy.counted(agreed, 'ymrwymiad', 'ymrwymiadau'))}",
            en=f"{en.capital(en.many(agreed, 'commitment'))} agreed",
        )
    return said(
        cy=f"Cytunwyd ar {soft(cy.counted(agreed, 'ymrwymiad', 'ymrwymiadau'))}; "
        f"{cy.counted(proposed, 'cynnig', 'cynigion')} arall heb gytundeb eto",
        en=f"{en.capital(en.many(agreed, 'commitment'))} agreed; {en.in_words(proposed)} more only proposed",
    )


def owed_by(who: Said, when: Said, *, agreed: bool) -> Said:
    """Who is to keep it and by when; of one that is only proposed, that it is."""
    parts = [who, when] if agreed else [said(cy="Cynnig yn unig", en="Only proposed"), who, when]
    return said(
        cy=" · ".join(part.cy for part in parts if part.cy), en=" · ".join(part.en for part in parts if part.en)
    )
