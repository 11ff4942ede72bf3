"""What is said of the sites of projects, and of a file of them."""

from collections.abc import Sequence
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.regions.actions.sites import Fate
from cydwaith.regions.actions.sites import Line as Sited
from cydwaith.regions.models import ProjectSite
from cydwaith.regions.sentences import many
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

FATES: Final = {
    Fate.FAULT: said(cy="mae nam", en="it has a fault"),
    Fate.ADDED: said(cy="daw ar y map", en="comes on the map"),
    Fate.MOVED: said(cy="caiff ei symud", en="is moved"),
    Fate.SAME: said(cy="yn aros fel y mae", en="stays as it is"),
}


def site(one: ProjectSite) -> Said:
    """What is known of where a project stands: a point with its coordinates, or so many points or areas."""
    number = len(one.geometry["coordinates"])
    if one.geometry["type"] != "MultiPoint":
        return said(cy=cy.counted_her(number, "ardal", "ardaloedd"), en=en.many(number, "area"))
    if number > 1:
        return said(cy=cy.counted(number, "pwynt", "pwyntiau"), en=en.many(number, "point"))
    east, north = one.geometry["coordinates"][0]
    return said(cy=f"{north:.4f}, {east:.4f} (lledred, hydred)", en=f"{north:.4f}, {east:.4f} (latitude, longitude)")


def looked_through(found: Sequence[Sited]) -> Said:
    """What a file would do."""
    wrong = sum(one.fate is Fate.FAULT for one in found)
    if wrong:
        of = f"{wrong} of {len(found)} {'feature' if len(found) == 1 else 'features'}"
        return said(
            cy=f"Mae nam ar {wrong} o {len(found)} nodwedd: nid oes dim wedi’i storio",
            en=f"{of} {'has' if wrong == 1 else 'have'} a fault: nothing is stored",
        )
    new = sum(one.fate in {Fate.ADDED, Fate.MOVED} for one in found)
    return said(
        cy=f"Dim nam: byddai {cy.counted(new, 'prosiect', 'prosiectau')} yn dod ar y map neu’n symud. "
        "Nid oes dim wedi’i storio eto",
        en=f"No fault: {many(new).en} would come on the map or move. Nothing is stored yet",
    )


def placed(found: Sequence[Sited]) -> Said:
    """What was stored."""
    new = many(sum(one.fate in {Fate.ADDED, Fate.MOVED} for one in found))
    return said(cy=f"Rhoddwyd {soft(new.cy)} ar y map.", en=f"{new.en} put on the map.")
