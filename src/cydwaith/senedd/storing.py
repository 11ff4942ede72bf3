"""Storing what a file of the Record holds: all of it or nothing, the same however often and in whatever order.

What is here and is not in the file stays: half a file takes nothing away. A text that differs takes the place of the
one before it, which is kept as it was.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import transaction

from cydwaith.evidence.sources.faults import Faulty
from cydwaith.evidence.sources.faults import Report as Told
from cydwaith.search.actions import refresh
from cydwaith.senedd.bulk import BATCH, changed
from cydwaith.senedd.deeds import CAME_NEAR, IMPORTED, PEOPLE, SENEDD_IMPORT
from cydwaith.senedd.models import Contribution, Division, Former, Item, Sitting, Vote
from cydwaith.senedd.nearness import come_near
from cydwaith.senedd.office_holders import Offices, groups, people
from cydwaith.senedd.searchable import kinds_of
from cydwaith.senedd.sources import record
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.threads import Turn, answered
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import Said

MOST_SHOWN_ANEW: Final = 2_000
"""Things that are indexed at once."""
TEXTS: Final = ("language", "text", "translation")
COLUMNS: Final = ("item_id", "order", "kind", "member_id", "office_id", *TEXTS, "number", "at")


@dataclass
class Done:
    """What came of an import: contributions and votes added, corrected, and here already; sittings that changed."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    sittings: set[str] = field(default_factory=set)
    people: bool = False

    def count(self, code: str, *, new: bool, other: bool) -> None:
        """Count one thing of a sitting."""
        if new or other:
            self.sittings.add(code)
        self.added += new
        self.changed += other and not new
        self.unchanged += not (new or other)


def import_record(*, by: Actor, found: record.Record, dry_run: bool = False) -> Done:
    """Store what a file holds. Raises Faulty where it has faults; nothing is stored then, nor in a dry run."""
    refuse(found)
    done = Done()
    with doing(SENEDD_IMPORT, by=by) as act:
        sittings(found, done)
        done.people |= people(found)
        touched = said(found, done)
        thread(touched, done)
        divided(found, done)
        for one in Sitting.objects.filter(pk__in=done.sittings).order_by("pk"):
            act.tell(one, IMPORTED)
        if done.people:
            act.tell("all", PEOPLE)
        for near in come_near(done.sittings):
            act.tell(near, CAME_NEAR)
        shown_anew(done)
        transaction.set_rollback(dry_run)
    return done


def shown_anew(done: Done) -> None:
    """Let the search read anew what was said in sittings that changed; of much at once, at the next rebuild."""
    those = Contribution.objects.filter(item__sitting__in=done.sittings)
    for kind, rows in kinds_of(those).items():
        numbers = [str(pk) for pk in rows.values_list("pk", flat=True)[: MOST_SHOWN_ANEW + 1]]
        if len(numbers) <= MOST_SHOWN_ANEW:
            refresh(kind, *numbers)


def refuse(found: record.Record) -> None:
    """Raise Faulty where a file has faults, or tells again a day that is here in the Record's own form."""
    report = Report(list(found.report.faults), found.report.count)
    here = dict(Sitting.objects.filter(on__in={one.on for one in spoken(found)}).values_list("pk", "source"))
    if found.source == "publicwhip" and "record" in here.values():
        report.add(0, "from-record")
    if report.count:
        raise Faulty(Told(faults=report.faults, count=report.count))


def spoken(found: record.Record) -> list[record.Contribution | record.Division]:
    """All that a file holds."""
    return [*found.contributions, *found.divisions]


def sittings(found: record.Record, done: Done) -> None:
    """The sittings of a file."""
    here = Sitting.objects.in_bulk({one.meeting for one in spoken(found)})
    for one in spoken(found):
        told = {"on": one.on, "senedd": one.senedd, "source": found.source}
        known = here.get(one.meeting)
        if known is None:
            here[one.meeting] = Sitting.objects.create(code=one.meeting, **told)
            done.sittings.add(one.meeting)
        elif one.senedd is not None and changed(known, told):
            known.save()
            done.sittings.add(one.meeting)


def items(found: Iterable[record.Contribution], done: Done) -> dict[tuple[str, str], Item]:
    """The items of what was said, by sitting and code; of several headings the first in their order counts."""
    wanted: dict[tuple[str, str], record.Contribution] = {}
    for one in found:
        wanted.setdefault((one.meeting, one.item), one)
    codes = {meeting for meeting, _item in wanted}
    here = {(one.sitting_id, one.code): one for one in Item.objects.filter(sitting__in=codes)}
    new = []
    for (meeting, code), one in wanted.items():
        known = here.get((meeting, code))
        heading = one.heading
        if known:  # a file of one language leaves what the other's told
            heading = Said(heading.cy or known.heading_cy, heading.en or known.heading_en)
        told = in_columns(place=one.order[0], heading=heading)
        if known is None:
            new.append(Item(sitting_id=meeting, code=code, **told))
        elif changed(known, told):
            known.save()
            done.sittings.add(meeting)
    Item.objects.bulk_create(new, batch_size=BATCH)
    done.sittings |= {one.sitting_id for one in new}
    return here | {(one.sitting_id, one.code): one for one in new}


def said(found: record.Record, done: Done) -> set[int]:
    """Store what was said; the numbers of the items in which anything changed."""
    where = items(found.contributions, done)
    offices, _new = groups(set())
    here = stored({one.id for one in found.contributions})
    new, other, formers, touched = [], [], [], set()
    for one in found.contributions:
        told = columns(one, where, offices)
        known = here.get(one.id)
        if known and found.source == "publicwhip":
            told = beside(known, told)
        was = {name: getattr(known, name) for name in TEXTS} if known else {}
        differs = known is not None and changed(known, told)
        done.count(one.meeting, new=known is None, other=differs)
        if known is None:
            new.append(Contribution(code=one.id, **told))
        elif differs:
            other.append(known)
            if any(was[name] != told[name] for name in TEXTS):
                formers.append(Former(contribution=known, until=clock.moment(), **was))
        if known is None or differs:
            touched.add(told["item_id"])
    Contribution.objects.bulk_create(new, batch_size=BATCH)
    Contribution.objects.bulk_update(other, COLUMNS, batch_size=BATCH)
    Former.objects.bulk_create(formers, batch_size=BATCH)
    return touched


def stored(codes: Collection[str]) -> dict[str, Contribution]:
    """Contributions that are here, by their codes."""
    found: dict[str, Contribution] = {}
    ordered = sorted(codes)
    for first in range(0, len(ordered), BATCH):
        found |= {one.code: one for one in Contribution.objects.filter(code__in=ordered[first : first + BATCH])}
    return found


def columns(one: record.Contribution, where: dict[tuple[str, str], Item], offices: Offices) -> dict[str, Any]:
    """A contribution as it is kept, but for its code and what it answers."""
    return {
        "item_id": where[one.meeting, one.item].pk,
        "order": one.order[1],
        "kind": one.kind,
        "member_id": one.member or None,
        "office_id": offices[one.office.cy, one.office.en].pk if one.office else None,
        **{name: getattr(one, name) for name in (*TEXTS, "number", "at")},
    }


def beside(known: Contribution, told: dict[str, Any]) -> dict[str, Any]:
    """What the file of one language tells, beside what that of the other told: neither takes the other's away.

    What is known of who spoke stays as the first file had it.
    """
    told = told | {name: getattr(known, name) for name in ("office_id", "member_id", "kind") if getattr(known, name)}
    if told["language"] != known.language and told["text"]:  # the file does not say in which language it was spoken
        told |= {"language": known.language, "text": "", "translation": told["text"]}
    return told | {name: getattr(known, name) for name in ("text", "translation", "number") if not told[name]}


def thread(touched: Collection[int], done: Done) -> None:
    """Say anew, of some items, what is a question and what answers it."""
    every = Contribution.objects.filter(item__in=touched).select_related("office", "item")
    by_item: dict[int, list[Contribution]] = {}
    for one in every.order_by("item", "order", "code"):
        by_item.setdefault(one.item_id, []).append(one)
    other = []
    for those in by_item.values():
        asked, answers = answered([turn(one) for one in those])
        for one in those:
            if changed(one, {"asked": one.pk in asked, "answers_id": answers.get(one.pk)}):
                other.append(one)
                done.sittings.add(one.item.sitting_id)
    Contribution.objects.bulk_update(other, ["asked", "answers"], batch_size=BATCH)


def turn(one: Contribution) -> Turn:
    """A stored contribution as the rules see it."""
    return Turn(one.pk, one.kind, one.order, both(one.office, "name") if one.office else Said(), one.text)


def divided(found: record.Record, done: Done) -> None:
    """Store the votes, each with how every member voted."""
    codes = {one.id for one in found.divisions}
    here = Division.objects.in_bulk(codes)
    votes: dict[str, dict[str, Vote]] = {}
    for vote in Vote.objects.filter(division__in=codes):
        votes.setdefault(vote.division_id, {})[vote.member_id] = vote
    for one in found.divisions:
        told = in_columns(sitting_id=one.meeting, name=one.name, result=one.result)
        told |= {f"total_{side}": total for side, total in one.totals.items()}
        known = here.get(one.id)
        other = known is not None and changed(known, told)
        if known is None:
            known = Division.objects.create(code=one.id, **told)
            known_votes: dict[str, Vote] = {}
        else:
            known_votes = votes.get(one.id, {})
            if other:
                known.save()
        cast = as_they_voted(known, known_votes, one.votes)
        done.count(one.meeting, new=one.id not in here, other=other or cast)


def as_they_voted(division: Division, here: dict[str, Vote], votes: dict[str, str]) -> bool:
    """Let a vote's rows be those of the file. Whether anything changed."""
    gone = [here[code].pk for code in here.keys() - votes.keys()]
    new = [Vote(division=division, member_id=code, side=side) for code, side in votes.items() if code not in here]
    other = [here[code] for code, side in votes.items() if code in here and changed(here[code], {"side": side})]
    Vote.objects.filter(pk__in=gone).delete()
    Vote.objects.bulk_create(new, batch_size=BATCH)
    Vote.objects.bulk_update(other, ["side"], batch_size=BATCH)
    return bool(gone or new or other)
