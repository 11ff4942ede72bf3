"""Storing what a file of the Record holds: all of it or nothing, the same however often and in whatever order.

What is here and is not in the file stays: half a file takes nothing away. A text that differs takes the place of the
one before it, which is kept as it was; so does whoever is said to have spoken. Nothing moves to another sitting.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, Final

from django.db import transaction

from cydwaith.evidence.sources.faults import Faulty
from cydwaith.evidence.sources.faults import Report as Told
from cydwaith.search.actions import refresh
from cydwaith.senedd.bulk import BATCH, changed
from cydwaith.senedd.deeds import CAME_NEAR, IMPORTED, PEOPLE, SENEDD_IMPORT
from cydwaith.senedd.dividing import divided
from cydwaith.senedd.done import Done
from cydwaith.senedd.models import Contribution, Division, Former, Item, Kind, Sitting
from cydwaith.senedd.nearness import come_near
from cydwaith.senedd.office_holders import Offices, as_known, groups, made_whole, people
from cydwaith.senedd.parties import parties
from cydwaith.senedd.searchable import kinds_of
from cydwaith.senedd.sources import cells, record
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
SAID: Final = ("member_id", "office_id", *TEXTS)
"""What a former is kept of: who said what, and as what."""
COLUMNS: Final = ("item_id", "order", "kind", *SAID, "number", "at")


def import_record(*, by: Actor, found: record.Record, dry_run: bool = False) -> Done:
    """Store what a file holds. Raises Faulty where it has faults; nothing is stored then, nor in a dry run."""
    found, here = as_known(found), stored({one.id for one in found.contributions})
    refuse(found, here)
    done = Done()
    with doing(SENEDD_IMPORT, by=by) as act:
        sittings(found, done)
        if found.source == "publicwhip":
            found = in_both(found, here)
        done.people |= people(found)
        came, anew = parties(found)
        done.count_parties(came, people=anew)
        touched, left = said(found, here, done)
        done.people |= made_whole(left)
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


def refuse(found: record.Record, here: dict[str, Contribution]) -> None:
    """Raise Faulty where a file has faults, or tells again what is here.

    That is a day in the Record's own form, or something of another sitting.
    """
    report = Report(list(found.report.faults), found.report.count)
    sources = Sitting.objects.filter(on__in={one.on for one in spoken(found)}).values_list("source", flat=True)
    if found.source == "publicwhip" and "record" in sources:
        report.add(0, "from-record")
    where = {code: one.item.sitting_id for code, one in here.items()}
    votes = dict(Division.objects.filter(pk__in={one.id for one in found.divisions}).values_list("pk", "sitting"))
    for those, known in ((found.contributions, where), (found.divisions, votes)):
        for one in those:
            if known.get(one.id, one.meeting) != one.meeting:
                report.add(one.line, "moved", number=one.id, meeting=known[one.id])
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


def in_both(found: record.Record, here: dict[str, Contribution]) -> record.Record:
    """A file of one language with each office as that of the other called it, as long as neither was corrected."""
    return replace(found, contributions=tuple(office_in_both(one, here.get(one.id)) for one in found.contributions))


def office_in_both(one: record.Contribution, known: Contribution | None) -> record.Contribution:
    """What one person said, as what they are known to have said it."""
    if known is None or known.office is None or differs(both(known.office, "name"), one.office):
        return one
    office = both(known.office, "name")
    return replace(one, office=Said(one.office.cy or office.cy, one.office.en or office.en))


def differs(one: Said, other: Said) -> bool:
    """Whether two texts differ in a language in which there are both."""
    return any(first and second and first != second for first, second in ((one.cy, other.cy), (one.en, other.en)))


def said(
    found: record.Record, here: dict[str, Contribution], done: Done
) -> tuple[set[int], set[tuple[str | None, int]]]:
    """Store what was said; the numbers of the items in which anything changed, and what nobody may be any more."""
    where = items(found.contributions, done)
    offices, _new = groups(set())
    names = {one.pk: both(one, "name") for one in offices.values()}
    new, other, formers, touched, left = [], [], [], set(), set()
    for one in found.contributions:
        told = columns(one, where, offices)
        known = here.get(one.id)
        if known and found.source == "publicwhip":
            told = beside(known, told, supposed=one.supposed)
        was = {name: getattr(known, name) for name in SAID} if known else {}
        corrected = known is not None and changed(known, told)
        done.count(one.meeting, new=known is None, other=corrected)
        if known is None:
            new.append(Contribution(code=one.id, **told))
        elif corrected:
            other.append(known)
            if lost(was, told, names, supposed=one.supposed):
                formers.append(Former(contribution=known, until=clock.moment(), **was))
            if was["office_id"] and (was["member_id"], was["office_id"]) != (told["member_id"], told["office_id"]):
                left.add((was["member_id"], was["office_id"]))
        if known is None or corrected:
            touched.add(told["item_id"])
    Contribution.objects.bulk_create(new, batch_size=BATCH)
    Contribution.objects.bulk_update(other, COLUMNS, batch_size=BATCH)
    Former.objects.bulk_create(formers, batch_size=BATCH)
    return touched, left


def lost(was: dict[str, Any], told: dict[str, Any], offices: dict[int, Said], *, supposed: bool) -> bool:
    """Whether something that stood is there no more: words in their language, whoever said them, or as what.

    Words that are the same in both languages stand once, in the one that was spoken, as far as that is told.
    """
    before, after = by_language(was), by_language(told)
    if supposed or was["language"] == told["language"]:
        before = {language: text for language, text in before.items() if text != told["text"]}
    if any(text and text != after[language] for language, text in before.items()):
        return True
    if was["member_id"] and was["member_id"] != told["member_id"]:
        return True
    office, now = (offices.get(one["office_id"], Said()) for one in (was, told))
    return (bool(office.cy) and office.cy != now.cy) or (bool(office.en) and office.en != now.en)


def by_language(told: dict[str, Any]) -> dict[str, str]:
    """What was said, by its language."""
    return {told["language"]: told["text"], "en" if told["language"] == "cy" else "cy": told["translation"]}


def stored(codes: Collection[str]) -> dict[str, Contribution]:
    """Contributions that are here, by their codes."""
    found: dict[str, Contribution] = {}
    ordered = sorted(codes)
    for first in range(0, len(ordered), BATCH):
        those = Contribution.objects.filter(code__in=ordered[first : first + BATCH]).select_related("item", "office")
        found |= {one.code: one for one in those}
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


def beside(known: Contribution, told: dict[str, Any], *, supposed: bool) -> dict[str, Any]:
    """What the file of one language tells, beside what that of the other told: neither takes the other's away.

    Which comes first makes no difference. Where neither says in which language something was spoken, the two texts
    tell it, as they do in the Record.
    """
    kept = {name: getattr(known, name) for name in ("office_id", "member_id", "number", "at") if not told[name]}
    kind = known.kind if told["kind"] == Kind.SPEECH else told["kind"]
    text = by_language({name: getattr(known, name) for name in TEXTS})
    text |= {language: new for language, new in by_language(told).items() if new}
    language = of_both(known, text, told["language"]) if supposed else told["language"]
    first, second = text[language], text["en" if language == "cy" else "cy"]
    other = "" if first == second else second
    return told | kept | {"kind": kind, "language": language, "text": first, "translation": other}


def of_both(known: Contribution, text: dict[str, str], language: str) -> str:
    """The language spoken where a file, which is in `language`, does not say it, by what both files have."""
    if known.text and all(text.values()):
        return cells.supposed(text["cy"], text["en"])
    if not any(text.values()):
        return "en"
    return known.language if known.text or known.translation else language


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
