"""How far practices have come: over all of Wales, to one council, on one topic."""

from collections.abc import Sequence
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.practices.sentences.topics import practices
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

NAMED: Final = 8
"""So many councils are named; of more it is said how many they are."""


def over_wales(*, number: int, topics: int, everywhere: int) -> Said:
    """So many practices on so many topics, and on how many of those topics every council has one."""
    if not number:
        return said(cy="Ni chyhoeddwyd unrhyw arfer eto", en="No practice has been published yet")
    end = said(cy="dim un ohonynt ym mhob cyngor", en="none of them everywhere")
    if everywhere:
        end = said(
            cy=f"ar {soft(cy.in_words(everywhere))} ohonynt mae gan bob cyngor un",
            en=f"on {en.in_words(everywhere)} of them every council has one",
        )
    many, on_cy = practices(number), soft(cy.counted(topics, "pwnc", "pynciau"))
    on_en = en.many(topics, "topic")
    return said(
        cy=f"{cy.capital(many.cy)} ar {on_cy}: {end.cy}",
        en=f"{en.capital(many.en)} on {on_en}: {end.en}",
    )


def to_council(place: Said, *, bare: int, topics: int) -> Said:
    """On how many of the topics that have a practice nothing has come to a council."""
    name = en.the(place.en)
    if not topics:
        return said(
            cy=f"Ni chyhoeddwyd unrhyw arfer eto, felly ni allai dim gyrraedd {place.cy}",
            en=f"No practice has been published yet, so nothing could reach {name}",
        )
    if not bare:
        return said(
            cy=f"Mae rhywbeth wedi cyrraedd {place.cy} ar bob pwnc y mae arfer ar ei gyfer",
            en=f"Something has reached {name} on every topic that has a practice",
        )
    if topics == 1:
        return said(
            cy=f"Nid oes dim wedi cyrraedd {place.cy} ar y pwnc hwn", en=f"Nothing has reached {name} on this topic"
        )
    of_all = cy.after_article(topics, "pwnc")
    return said(
        cy=f"Ar {soft(cy.in_words(bare))} o’r {of_all} y mae arfer ar eu cyfer, nid oes dim wedi cyrraedd {place.cy}",
        en=f"On {en.in_words(bare)} of the {en.in_words(topics)} topics that have a practice, "
        f"nothing has reached {name}",
    )


def on_topic(*, present: int, total: int) -> Said:
    """In how many of all councils there is a practice on one topic."""
    if not present:
        return said(cy=f"Heb gyrraedd yr un o’r {total} cyngor", en=f"In none of the {total} councils")
    if present < total:
        return said(
            cy=f"Mewn {cy.councils(present)} o’r {total}", en=f"In {en.in_words(present)} of the {total} councils"
        )
    return said(cy="Ym mhob cyngor", en="In every council")


def nothing_in(places: Sequence[Said], *, of: int) -> Said:
    """In which of all councils nothing on a topic that has a practice has reached, by name where they are few."""
    if not places:
        return said(cy="Wedi cyrraedd pob cyngor", en="Has reached every council")
    if len(places) > NAMED:
        return said(
            cy=f"Heb gyrraedd {cy.councils(len(places))} o’r {of}",
            en=f"Has not reached {en.in_words(len(places))} of the {of} councils",
        )
    return said(
        cy=f"Heb gyrraedd {cy.listed([place.cy for place in places])}",
        en=f"Has not reached {en.listed([place.en for place in places])}",
    )
