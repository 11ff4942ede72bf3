"""Reading the files that say which forums there are: who sits there, and by which rule they consent."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from cydwaith.bodies.models import AreaMembership, Body
from cydwaith.bodies.models.sourced import NAMED_BY, fault_of_name
from cydwaith.bodies.reference_files import BadReference
from cydwaith.forums.consenting import Of, Onward, Rule, Share, SideRule, Split, Who
from cydwaith.forums.content import NewSide, Place, Proposal
from cydwaith.shared.said import Said

FOLDER: Final = Path(__file__).parent / "reference"
Written = Mapping[str, Any]
SEAT: Final = ("side", "level", "votes", "co_chair", "convenor")


def read(path: Path) -> Written:
    """What one file says."""
    return tomllib.loads(path.read_text())


def networks() -> Written:
    """The networks that public sources tell of, by their address. Raises BadReference for names without a source."""
    told = read(FOLDER / "networks.toml")
    faults = {slug: fault_of_name(Said(**one["name"]), **named_by(one)) for slug, one in told.items()}
    if any(faults.values()):
        raise BadReference([f"networks.toml {slug}: {fault}" for slug, fault in faults.items() if fault])
    return told


def named_by(written: Written) -> Written:
    """Where a file says that a name comes from."""
    return {name: written[name] for name in NAMED_BY if name in written}


def proposal(written: Written, kind: str = "", name: Said | None = None) -> Proposal:
    """The forum that a file, or a part of one, describes."""
    return Proposal(
        kind=kind or written["kind"],
        level=written["level"],
        name=name or Said(**written["name"]),
        purpose=Said(**written.get("purpose", {})),
        topics=tuple(written["topics"]),
        notice_days=written["notice_days"],
        sides=tuple(NewSide(one["code"], Said(one["cy"], one["en"])) for one in written.get("sides", ())),
    )


def places(seats: Iterable[Written], area: str | None = None) -> Iterator[Place]:
    """The seats that a file lists: for one body, or for every body of a kind, in an area group if one is named."""
    for seat in seats:
        bodies = [seat["body"]] if "body" in seat else bodies_of(seat["kind"], area)
        told = {name: seat[name] for name in SEAT if name in seat}
        for body in bodies:
            yield Place(body=body, post=f"{body}/{seat['post']}" if "post" in seat else None, **told)


def bodies_of(kind: str, area: str | None) -> list[str]:
    """The codes of the bodies of a kind whose area meets that of a group: all of them where no group is named."""
    found = Body.objects.filter(kind=kind).order_by("code")
    if area is None:
        return list(found.values_list("code", flat=True))
    within = set(AreaMembership.objects.filter(group=area).values_list("place", flat=True))
    reach = AreaMembership.objects.filter(place__in=within).values("group")
    return list((found.filter(place__in=within) | found.filter(area_group__in=reach)).values_list("code", flat=True))


def rule(written: Written) -> Rule:
    """The consent rule that a file describes."""
    split = written.get("split", {})
    return Rule(
        sides=tuple(
            SideRule(
                one["side"], share(one["enough"]), Who(one["who"]), share(one["quorum"]) if "quorum" in one else None
            )
            for one in written["sides"]
        ),
        aside_counts=written["aside_counts"],
        split=Split(Onward(split.get("onward", "nowhere")), split.get("forum", "")),
        days=written["days"],
    )


def share(written: Written) -> Share:
    """A share: { of = "members", part = "1/2", more_than = true }."""
    return Share(Of(written["of"]), Fraction(written["part"]), written.get("more_than", False))
