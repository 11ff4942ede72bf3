"""What there is to say about coverage of networks, in both languages side by side."""

from collections.abc import Sequence
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.forums.sentences.network import PEOPLE
from cydwaith.practices.fronts import without_samples
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

NOBODY_TO_CONVENE: Final = said(
    cy="Nid oes cynullydd yn dilyn o arferion na ffigurau",
    en="No convenor follows from practices or figures",
)
MATRIX: Final = said(
    cy="Pwnc yw pob rhes, gyda dwy stribed: cynghorwyr uwchben swyddogion. Cyngor yw pob colofn. "
    "Cell dywyll: yn eistedd mewn rhwydwaith, a daeth rhywun yn y flwyddyn ddiwethaf; un olau: yn eistedd, heb i "
    "neb ddod; un wag: neb yn eistedd.",
    en="Each row is a topic with two strips, councillors above officers; each column is a council. "
    "A dark cell: sits in a network, and came in the last year; a pale one: sits without having come; an empty "
    "one: nobody sits.",
)
"""The matrix read out."""


def coverage(*, topics: int, covered: int) -> Said:
    """How many topics have a network, recorded here, in which some council sits."""
    whole = said(cy=cy.after_article(topics, "pwnc"), en=en.many(topics, "topic"))
    if not covered:
        return said(
            cy=f"Nid oes rhwydwaith sy’n cyfarfod wedi’i gofnodi yma eto, ar yr un o’r {whole.cy}",
            en=f"No network that meets is recorded here yet, on any of the {whole.en}",
        )
    bare = topics - covered
    if not bare:
        return said(
            cy=f"Mae rhwydwaith wedi’i gofnodi yma ar bob un o’r {whole.cy}",
            en=f"A network is recorded here on every one of the {whole.en}",
        )
    return said(
        cy=f"Mae rhwydwaith wedi’i gofnodi yma ar {soft(cy.in_words(covered))} o’r {whole.cy}; "
        f"nid oes un eto ar {soft(cy.in_words(bare))}",
        en=f"A network is recorded here on {en.in_words(covered)} of the {whole.en}; "
        f"on {en.in_words(bare)} none is yet",
    )


def sitting(*, sits: int, came: int) -> Said:
    """How councils take part on one topic and level."""
    if not sits:
        return said(
            cy="Nid oes sedd cyngor mewn rhwydwaith wedi’i chofnodi",
            en="No council’s seat in a network is recorded",
        )
    who = f"daeth {cy.in_words(came)}" if came else "ni ddaeth neb"
    return said(
        cy=f"Mae {cy.councils(sits)} yn eistedd; {who} yn y flwyddyn ddiwethaf",
        en=f"{en.capital(en.councils(sits))} {'sits' if sits == 1 else 'sit'}; "
        f"{en.in_words(came) if came else 'nobody'} came in the last year",
    )


def hole(levels: Sequence[str], *, judged: bool, behind: int, offers: int) -> Said:
    """Why a hole stands where it does in the order."""
    lacks, wants = need(behind, judged=judged), network(levels)
    told = said(cy=f"{lacks.cy}{wants.cy}", en=f"{lacks.en}{wants.en}")
    if not offers:
        return said(cy=f"{told.cy}, nac arfer wedi’i gyhoeddi", en=f"{told.en}, nor is a practice published")
    them = "wrtho" if offers == 1 else "wrthynt"
    return said(
        cy=f"{told.cy}; mae {cy.counted(offers, 'arfer', 'arferion')} i ddysgu oddi {them}",
        en=f"{told.en}; {en.many(offers, 'practice')} {en.be(offers)} there to learn from",
    )


def need(behind: int, *, judged: bool) -> Said:
    """How much a network is needed on a topic, up to where the sentence goes on."""
    if not judged:
        return said(
            cy="Ni ellir dweud faint o angen sydd: ni fernir yr un ffigur ar y pwnc hwn, ac ",
            en="Need cannot be told, as no figure on this topic is judged; ",
        )
    if behind:
        return said(
            cy=f"Mae {cy.councils(behind)} yn waeth na’r disgwyl, ac ",
            en=f"{en.capital(en.councils(behind))} {en.be(behind)} worse than expected, and ",
        )
    return said(
        cy="Ni ellir dweud yn sicr fod yr un cyngor yn waeth na’r disgwyl; ",
        en="No council is reliably worse than expected; ",
    )


def network(levels: Sequence[str]) -> Said:
    """That there is no network on these levels."""
    people = [PEOPLE[level] for level in levels]
    of_people = " nac ".join(f"o {one.cy}" for one in people)
    return said(
        cy=f"nid oes rhwydwaith {of_people} wedi’i gofnodi yma",
        en=f"no network of {' or of '.join(one.en for one in people)} is recorded here",
    )


def convenor(name: Said, *, practices: int, better: int) -> Said:
    """Who could convene, and why the computation says so."""
    offers = said(
        cy=f"mae’n cynnig {cy.counted(practices, 'arfer', 'arferion')} arno",
        en=f"offers {en.many(practices, 'practice')} on it",
    )
    ahead = said(
        cy=f"mae’n gwneud yn well na’r disgwyl yn ôl {cy.counted(better, 'ffigur', 'ffigurau')}",
        en=f"does better than expected on {en.many(better, 'figure')}",
    )
    why = [reason for reason, number in ((offers, practices), (ahead, better)) if number]
    return said(
        cy=f"{name.cy}: {' ac '.join(one.cy for one in why)}",
        en=f"{name.en}: {' and '.join(one.en for one in why)}",
    )


def on_topics(*, meeting: int, proposed: int, sample: int) -> Said:
    """How many networks meet, and how many are only proposed; samples are counted apart."""
    told = said(cy="Nid oes rhwydwaith sy’n cyfarfod wedi’i gofnodi yma", en="No network that meets is recorded here")
    if meeting:
        which_cy = "wedi’i gofnodi yma" if meeting == 1 else "wedi’u cofnodi yma"
        told = said(
            cy=f"Mae {cy.counted(meeting, 'rhwydwaith', 'rhwydweithiau')} {which_cy}",
            en=f"{en.capital(en.many(meeting, 'network'))} {en.be(meeting)} recorded here",
        )
    if proposed:
        more = said(cy=" arall", en=" more") if meeting else said(cy="", en="")
        told = said(
            cy=f"{told.cy}; cynigiwyd {cy.in_words(proposed)}{more.cy}",
            en=f"{told.en}; {en.in_words(proposed)}{more.en} {en.be(proposed)} proposed",
        )
    return without_samples(told) if sample else told


def known(stage: Said, level: Said) -> Said:
    """Whether a network meets, and of whom it is."""
    return said(cy=f"{stage.cy} · {level.cy}", en=f"{stage.en} · {level.en}")
