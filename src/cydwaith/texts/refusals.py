"""Why something cannot be done with a text."""

from collections.abc import Sequence
from typing import Final

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

WORDS: Final = said(cy="Ysgrifennwch mewn o leiaf un iaith", en="Write it in at least one language")
NOTHING_LEFT: Final = said(
    cy="Byddai’r adran yn wag. I’w thynnu o’r testun, ewch i “Symud neu dynnu adrannau”.",
    en="The section would be empty. To take it out of the text, go to “Move or remove sections”.",
)
TITLE: Final = said(cy="Rhowch deitl, mewn o leiaf un iaith", en="Give a title, in at least one language")
TITLES: Final = said(
    cy="Mae angen teitl yn y ddwy iaith cyn rhewi testun.", en="A text needs a title in both languages to be frozen."
)
NO_SECTIONS: Final = said(cy="Nid oes adran yn y testun eto.", en="The text has no section yet.")
HAS_SECTIONS: Final = said(
    cy="Mae adrannau yn y testun eisoes, felly ni ellir dod â ffeil i mewn fel drafft cyntaf. Ni newidiwyd dim.",
    en="The text has sections already, so a file cannot be brought in as its first draft. Nothing was changed.",
)
SECTION_GONE: Final = said(
    cy="Tynnwyd yr adran hon o’r testun tra oeddech yn ysgrifennu. Mae’r hyn a ysgrifennoch yma o hyd: gallwch ei roi "
    "mewn adran newydd.",
    en="This section was removed from the text while you were writing. What you wrote is still here: you can put it "
    "in a new section.",
)
NO_SUCH_SECTION: Final = said(
    cy="Nid yw’r adran hon yn y testun mwyach. Edrychwch ar y testun fel y mae nawr.",
    en="This section is no longer in the text. Look at the text as it is now.",
)
CHANGED_SINCE: Final = said(
    cy="Ysgrifennodd rhywun arall yn yr adran hon ers i chi ei darllen. Darllenwch hi eto fel y mae nawr.",
    en="Somebody else wrote in this section since you read it. Read it again as it is now.",
)
CONFLICT: Final = said(
    cy="Newidiodd rhywun arall yr un geiriau tra oeddech yn ysgrifennu. Ni chollwyd dim: mae’r ddau destun isod. "
    "Rhowch yn y blychau yr hyn a ddylai sefyll, yna anfonwch eto.",
    en="Somebody else changed the same words while you were writing. Nothing is lost: both texts are below. Put in the "
    "boxes what should stand, then send it again.",
)
VERSION_CHANGED: Final = said(
    cy="Mae fersiwn newydd o’r testun ers i chi ei ddarllen. Darllenwch hwnnw yn gyntaf.",
    en="There is a new version of the text since you read it. Read that first.",
)
ONE_LANGUAGE: Final = said(
    cy="Mae rhan o’r adran hon mewn un iaith yn unig. Ysgrifennwch hi yn y ddwy iaith cyn cadarnhau "
    "eu bod yn cyd-fynd.",
    en="Part of this section is in one language only. Write it in both before you confirm that they are in step.",
)
NOT_FROZEN: Final = said(
    cy="Dim ond fersiwn a rewyd y gellir ei chyhoeddi.", en="Only a version that is frozen can be published."
)
PASSAGE: Final = said(cy="Rhowch y geiriau yr hoffech eu newid", en="Give the words that you would change")
NOT_THERE: Final = said(
    cy="Nid yw’r geiriau hyn yn yr adran yn yr iaith a ddewiswyd. Copïwch nhw yn union fel y maent.",
    en="These words are not in the section in the language chosen. Copy them exactly as they stand.",
)
MORE_THAN_ONCE: Final = said(
    cy="Mae’r geiriau hyn fwy nag unwaith yn yr adran. Rhowch ragor o’r geiriau o’u cwmpas.",
    en="These words stand more than once in the section. Give more of the words around them.",
)
PASSAGE_GONE: Final = said(
    cy="Nid yw’r geiriau hyn yn y testun mwyach: newidiwyd nhw ers hynny.",
    en="These words are no longer in the text: they have been changed since.",
)
SAME_WORDS: Final = said(cy="Mae’r geiriau newydd yr un â’r hen rai.", en="The new words are the same as the old.")
SETTLED: Final = said(
    cy="Penderfynwyd ar y gwelliant hwn eisoes.", en="What becomes of this amendment has been settled already."
)
ONES_OWN: Final = said(
    cy="Eich sefydliad chi a gynigiodd y gwelliant hwn.", en="Your own organisation proposed this amendment."
)
TOO_LONG: Final = said(
    cy="Gyda’r hyn a ysgrifennodd rhywun arall byddai’r adran yn rhy hir. Rhannwch hi’n ddwy.",
    en="With what somebody else wrote the section would be too long. Divide it in two.",
)


class Conflict(NotPossible):
    """Two people changed the same words: nothing is stored, and the form then answers to the version that counts."""

    def __init__(self, seen: int) -> None:
        super().__init__(str(CONFLICT), carries={"seen": seen})


NAMED: Final = 5


def sections(numbers: Sequence[int]) -> Said:
    """Some sections by their numbers; of many the first few, and how many more there are."""
    few, more = [str(number) for number in numbers[:NAMED]], len(numbers) - NAMED
    if more > 0:
        return said(
            cy=f"adrannau {cy.listed([*few, f'{more} arall'])}",
            en=f"sections {en.listed([*few, f'{more} more'])}",
        )
    return said(
        cy=f"{'adran' if len(few) == 1 else 'adrannau'} {cy.listed(few)}",
        en=f"{'section' if len(few) == 1 else 'sections'} {en.listed(few)}",
    )


def out_of_step(numbers: Sequence[int]) -> Said:
    """That some sections, by number, are not in step, so that a text cannot be frozen."""
    which = sections(numbers)
    return said(
        cy=f"Nid yw’r ddwy iaith yn cyd-fynd eto yn {which.cy}.",
        en=f"The two languages are not in step yet in {which.en}.",
    )
