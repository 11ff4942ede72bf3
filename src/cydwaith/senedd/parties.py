"""Of which party somebody was, from and to which day, and what tells so.

No two at once, but on the day on which one follows the other. What a file does not tell stays: a line is a correction
of what began on the same day, or of the same party at the same time.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any, Final

from cydwaith.evidence.sources.faults import Faulty
from cydwaith.evidence.sources.faults import Report as Told
from cydwaith.senedd.bulk import changed
from cydwaith.senedd.models import Group, GroupKind, Membership
from cydwaith.senedd.office_holders import members
from cydwaith.senedd.sources import record
from cydwaith.senedd.sources.cells import FIRST_DAY
from cydwaith.senedd.sources.faults import Report
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

LANGUAGES: Final = ("cy", "en")
Held = dict[str, list[Membership]]
"""By the code of the member."""
RECORD: Final = "https://record.senedd.wales/"
THEYWORKFORYOU: Final = "https://www.theyworkforyou.com/senedd/"


def told_by(one: Membership) -> str:
    """What tells that somebody had something: an address, or a name; empty where it is not known."""
    if not one.seen:
        return one.source
    return THEYWORKFORYOU if one.member_id.startswith("pw-") else RECORD


def is_address(source: str) -> bool:
    """Whether what tells something is the address of a page."""
    return source.startswith(("https://", "http://"))


def parties(found: record.Record) -> tuple[list[bool | None], bool]:
    """Store the parties of a file: of each line whether it corrected something, None where it is new.

    With it, whether a member or a party is here anew, or has another name. Raises Faulty where somebody would be of two
    parties at once.
    """
    if not found.parties:
        return [], False
    named = members({one.member: (one.begins or FIRST_DAY, one.name) for one in found.parties})
    called, new = parties_called({(one.party.cy, one.party.en) for one in found.parties})
    before: Held = {one.member: [] for one in found.parties}
    for held in Membership.objects.filter(member__in=before, group__kind=GroupKind.PARTY).select_related("group"):
        before[held.member_id].append(held)
    now: Held = {code: [] for code in before}
    came = [
        stored(one, called[one.party.cy, one.party.en], before[one.member], now[one.member]) for one in found.parties
    ]
    refuse_two_at_once(found, {code: [*before[code], *now[code]] for code in now})
    return came, named or new


def stored(one: record.Party, party: Group, before: list[Membership], now: list[Membership]) -> bool | None:
    """Store one line, in the place of what it corrects of what was there before."""
    told: dict[str, Any] = {"group": party, "begins": one.begins, "ends": one.ends, "source": one.source}
    same = next((held for held in before if is_the_same(one, held, party)), None)
    if same is None:
        now.append(Membership.objects.create(member_id=one.member, seen=False, **told))
        return None
    before.remove(same)
    now.append(same)
    other = changed(same, told)
    if other:
        same.save()
    return other


def is_the_same(one: record.Party, held: Membership, party: Group) -> bool:
    """Whether a line tells of what is here: it began on the same day, or is of the same party at the same time."""
    of_party = held.group_id == party.pk and first(one) < last(held) and first(held) < last(one)
    return one.begins == held.begins or of_party


def first(one: record.Party | Membership) -> dt.date:
    """The first day, or the first that there can be."""
    return one.begins or dt.date.min


def last(one: record.Party | Membership) -> dt.date:
    """The last day, or the last that there can be."""
    return one.ends or dt.date.max


def parties_called(names: Collection[tuple[str, str]]) -> tuple[dict[tuple[str, str], Group], bool]:
    """The parties of some names, and whether one had to be added, or told its name in the other language."""
    known = list(Group.objects.filter(kind=GroupKind.PARTY).order_by("pk"))
    changes = False
    for cy, en in sorted(names, reverse=True):  # those in both languages first
        alike = next((one for one in known if is_called(both(one, "name"), Said(cy, en))), None)
        if alike is None:
            known.append(Group.objects.create(kind=GroupKind.PARTY, name_cy=cy, name_en=en))
            changes = True
        elif changed(alike, {"name_cy": alike.name_cy or cy, "name_en": alike.name_en or en}):
            alike.save()
            changes = True
    return {name: next(one for one in known if is_called(both(one, "name"), Said(*name))) for name in names}, changes


def is_called(one: Said, other: Said) -> bool:
    """Whether two names are one party's: alike in a language, and unlike in none."""
    pairs = [pair for of in LANGUAGES if all(pair := (getattr(one, of), getattr(other, of)))]
    return bool(pairs) and all(first == second for first, second in pairs)


def refuse_two_at_once(found: record.Record, here: Held) -> None:
    """Raise Faulty, by the last line of each, where somebody would be of two parties at once."""
    report = Report()
    for code, line in {one.member: one.line for one in found.parties}.items():
        for before, after in at_once(here[code]):
            report.add(line, "two-parties", member=code, first=before.group, second=after.group)
    if report.count:
        raise Faulty(Told(faults=report.faults, count=report.count))


def at_once(held: Collection[Membership]) -> Sequence[tuple[Membership, Membership]]:
    """Those that begin before the one before them has ended."""
    ordered = sorted(held, key=lambda one: (first(one), last(one)))
    return [(before, after) for before, after in pairwise(ordered) if first(after) < last(before)]
