"""On a topic: how much improved, and what there would be to gain."""

from cydwaith.evidence.ages import When
from cydwaith.evidence.sentences import nouns
from cydwaith.evidence.sentences.when import be, tag
from cydwaith.practices.sentences.overview import DOWN, UP
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def improvements(topic: Said, number: int, own: int) -> Said:
    """How many improvements are more than ordinary variation, and how many of them are a council's own."""
    if not number:
        return said(
            cy=f"{topic.cy}: nid yw’n hysbys bod yr un cyngor yn gwella",
            en=f"{topic.en}: no council is known to be improving",
        )
    many_en = "one figure has" if number == 1 else f"{en.in_words(number)} figures have"
    end = whose(number, own)
    return said(
        cy=f"{topic.cy}: mae {nouns.figures(number).cy} wedi gwella’n fwy nag amrywio arferol; {end.cy}",
        en=f"{topic.en}: {many_en} improved by more than ordinary variation; {end.en}",
    )


def whose(number: int, own: int) -> Said:
    """Whether all councils share the improvements."""
    if not own:
        return said(cy="symudodd y cynghorau i gyd yr un ffordd", en="all councils moved in the same way")
    if number == 1:
        return said(cy="nid yw’r cynghorau i gyd yn ei rannu", en="all councils do not share it")
    return said(
        cy=f"nid yw’r cynghorau i gyd yn rhannu {cy.in_words(own)} ohonynt",
        en=f"{en.in_words(own)} of them {en.be(own)} not shared by all councils",
    )


def opportunity(topic: Said, indicators: int) -> Said:
    """By what an opportunity is worked out, on a topic with so many indicators."""
    if not indicators:
        return said(
            cy=f"{topic.cy}: nid oes ffigur y gellir cyfrifo cyfle ohono",
            en=f"{topic.en}: there is no figure from which an opportunity can be worked out",
        )
    return said(
        cy=f"{topic.cy}: pe bai pob cyngor yn gwneud cystal â’r chwarter gorau o’r rhai tebycaf iddo",
        en=f"{topic.en}: if every council did as well as the best quarter of those most like it",
    )


def so_many_more(label: Said, *, number: str, total: str, higher: bool, when: When) -> Said:
    """An opportunity that can be counted."""
    how = said(cy="fwy", en="more") if higher else said(cy="llai", en="fewer")
    return said(
        cy=f"{label.cy}{tag(when).cy}: tua {number} yn {how.cy} na’r {total} {'a oedd' if when.past else 'sydd'}.",
        en=f"{label.en}{tag(when).en}: about {number} {how.en} than the {total} there {be(when, 2).en}.",
    )


def so_far_to_go(label: Said, *, size: Said, higher: bool, behind: int, when: When) -> Said:
    """An opportunity that can only be given in the figure's own unit, for so many councils behind."""
    way = UP if higher else DOWN
    of = tag(when)
    return said(
        cy=f"{label.cy}{of.cy}: byddai {cy.councils(behind)} yn symud, {size.cy} {way.cy} i’r canolrif yn eu plith.",
        en=f"{label.en}{of.en}: {en.councils(behind)} would move, by {size.en} {way.en} for the middle one of them.",
    )


def nothing_to_gain(label: Said, when: When) -> Said:
    """Every council is there already."""
    return said(
        cy=f"{label.cy}{tag(when).cy}: {be(when).cy} pob cyngor yn gwneud cystal eisoes.",
        en=f"{label.en}{tag(when).en}: every council {'did' if when.past else 'does'} as well already.",
    )
