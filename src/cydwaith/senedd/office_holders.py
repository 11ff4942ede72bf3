"""Who spoke or voted, and as what: members, offices and seats, each from the first to the last day it was seen.

Parties, which no file of the Record names, come with what tells them (`senedd.parties`).
"""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from django.db.models import Exists, Max, Min, OuterRef, Q

from cydwaith.senedd.bulk import BATCH, changed
from cydwaith.senedd.models import Contribution, Former, Group, GroupKind, Member, Membership
from cydwaith.senedd.sources import record
from cydwaith.senedd.sources.names import by_name, known_by_name
from cydwaith.shared.said import Said

SEATS: Final = ("member for ", "member of the senedd", "aelod dros ", "aelod o’r senedd", "aelod o'r senedd")
Offices = dict[tuple[str, str], Group]


def as_known(found: record.Record) -> record.Record:
    """A file in which whoever it knows by name only has the code that they have here, from however it was made."""
    if not any(known_by_name(code) for code, _name in named(found)):
        return found
    here = {}
    for member in Member.objects.order_by("-pk"):
        if of := known_by_name(member.pk):
            here[by_name(member.name, of)] = member.pk
    said = tuple(replace(one, member=here.get(one.member, one.member)) for one in found.contributions)

    def as_here(told: dict[str, str]) -> dict[str, str]:
        return {here.get(code, code): what for code, what in told.items()}

    votes = tuple(replace(one, votes=as_here(one.votes), names=as_here(one.names)) for one in found.divisions)
    return replace(found, contributions=said, divisions=votes)


def named(found: record.Record) -> Iterator[tuple[str, str]]:
    """The code and the name of everybody who spoke or voted, as often as they did."""
    for one in found.contributions:
        if one.member:
            yield one.member, one.name
    for vote in found.divisions:
        yield from vote.names.items()


def people(found: record.Record) -> bool:
    """Store the members of a file, and the offices and seats as which they spoke. Whether anything changed."""
    names: dict[str, tuple[dt.date, str]] = {}
    seen: dict[tuple[str, str, str], list[dt.date]] = {}
    for one in found.contributions:
        if one.member:
            names[one.member] = max(names.get(one.member, (one.on, "")), (one.on, one.name))
        if one.office:
            seen.setdefault((one.member, one.office.cy, one.office.en), []).append(one.on)
    for vote in found.divisions:
        for code, name in vote.names.items():
            names[code] = max(names.get(code, (vote.on, "")), (vote.on, name))
    named = members(names)
    offices, new = groups({(cy, en) for _member, cy, en in seen})
    held = memberships({(code, offices[cy, en].pk): days for (code, cy, en), days in seen.items() if code})
    return named or new or held


def made_whole(left: Collection[tuple[str | None, int]]) -> bool:
    """Let what somebody spoke as before a file told it otherwise reach no further than it is still seen.

    An office that nothing tells of any more, and that has a name in one language only, was half of one. Whether
    anything changed.
    """
    changes = False
    for code, group in sorted(left, key=str):
        seen = Contribution.objects.filter(member=code, office=group).aggregate(
            begins=Min("item__sitting__on"), ends=Max("item__sitting__on")
        )
        held = Membership.objects.filter(member=code, group=group, seen=True)
        changes |= bool(held.update(**seen) if seen["begins"] else held.delete()[0])
    told = Contribution.objects.filter(office=OuterRef("pk")), Former.objects.filter(office=OuterRef("pk"))
    held = Membership.objects.filter(group=OuterRef("pk"))
    halves = Group.objects.filter(Q(name_cy="") | Q(name_en=""), pk__in={group for _code, group in left})
    gone, _by_kind = halves.exclude(Exists(told[0])).exclude(Exists(told[1])).exclude(Exists(held)).delete()
    return changes or bool(gone)


def members(names: dict[str, tuple[dt.date, str]]) -> bool:
    """Add those who are not here; of a name that a later file has, keep the later. Whether anything changed."""
    here = Member.objects.in_bulk(names)
    new = [Member(code=code, name=name, named=on) for code, (on, name) in names.items() if code not in here]
    later = [
        here[code]
        for code, (on, name) in sorted(names.items())
        if code in here and name and (on, name) > (here[code].named, here[code].name) and name != here[code].name
    ]
    for one in later:
        one.named, one.name = names[one.pk]
    Member.objects.bulk_create(sorted(new, key=lambda one: one.pk), batch_size=BATCH)
    Member.objects.bulk_update(later, ["name", "named"], batch_size=BATCH)
    return bool(new or later)


def groups(wanted: Collection[tuple[str, str]]) -> tuple[Offices, bool]:
    """The offices and seats of some names, and whether one had to be added."""
    here = {(one.name_cy, one.name_en): one for one in Group.objects.exclude(kind=GroupKind.PARTY)}
    new = [
        Group(kind=GroupKind.SEAT if is_seat(Said(cy, en)) else GroupKind.OFFICE, name_cy=cy, name_en=en)
        for cy, en in sorted(set(wanted) - here.keys())
    ]
    Group.objects.bulk_create(new, batch_size=BATCH)
    return here | {(one.name_cy, one.name_en): one for one in new}, bool(new)


def is_seat(name: Said) -> bool:
    """Whether somebody spoke as a member for a place, not as an office."""
    return name.en.lower().startswith(SEATS[:2]) or name.cy.lower().startswith(SEATS[2:])


def memberships(seen: dict[tuple[str, int], list[dt.date]]) -> bool:
    """Let each reach from the first day on which it was seen to the last. Whether anything changed."""
    codes = {code for code, _group in seen}
    here = {(one.member_id, one.group_id): one for one in Membership.objects.filter(seen=True, member__in=codes)}
    new, longer = [], []
    for (code, group), days in sorted(seen.items()):
        known = here.get((code, group))
        if known is None:
            new.append(Membership(member_id=code, group_id=group, begins=min(days), ends=max(days), seen=True))
            continue
        told = {"begins": min(*days, known.begins or days[0]), "ends": max(*days, known.ends or days[0])}
        if changed(known, told):
            longer.append(known)
    Membership.objects.bulk_create(new, batch_size=BATCH)
    Membership.objects.bulk_update(longer, ["begins", "ends"], batch_size=BATCH)
    return bool(new or longer)
