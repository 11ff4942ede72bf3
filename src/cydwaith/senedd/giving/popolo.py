"""Members, offices, seats and parties as Popolo: persons, organizations, posts and memberships, in one language.

Of people there is the name and what public office they held, with days: nothing else. A membership that was only seen
in the Record has the first and the last day on which it was, and says so. Each says what tells it, or that this is not
known.
"""

from collections.abc import Iterable
from typing import Any, Final

from cydwaith.senedd.models import Group, GroupKind, Member, Membership
from cydwaith.senedd.parties import is_address, told_by
from cydwaith.senedd.sources.record import of_government
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, said

Facts = dict[str, Any]  # Any: JSON
SENEDD: Final = "senedd"
GOVERNMENT: Final = "llywodraeth-cymru"
OVER: Final = {
    SENEDD: (said(cy="Senedd Cymru", en="Welsh Parliament"), "legislature"),
    GOVERNMENT: (said(cy="Llywodraeth Cymru", en="Welsh Government"), "executive"),
}
"""What offices and seats are posts of: their names and classifications."""
SEEN: Final = said(
    cy="O’r Cofnod: y dyddiau cyntaf ac olaf y siaradodd rhywun felly; gall fod wedi dechrau’n gynt a gorffen yn "
    "ddiweddarach.",
    en="From the Record: the first and the last day on which somebody spoke so; it may have begun earlier and ended "
    "later.",
)
NOT_KNOWN: Final = said(cy="Ni wyddys beth yw’r ffynhonnell.", en="The source is not known.")


def popolo(language: str) -> Facts:
    """All of them."""
    groups = list(Group.objects.order_by("pk"))
    held = Membership.objects.select_related("group").order_by("member", "begins", "pk")
    parties = [one for one in groups if one.kind == GroupKind.PARTY]
    return {
        "persons": [{"id": one.pk, "name": one.name or one.pk} for one in Member.objects.order_by("pk")],
        "organizations": [*map_over(language), *(as_party(one, language) for one in parties)],
        "posts": [as_post(one, language) for one in groups if one.kind != GroupKind.PARTY],
        "memberships": [as_membership(one, language) for one in held],
    }


def map_over(language: str) -> Iterable[Facts]:
    """The Senedd and the government."""
    for code, (name, classification) in OVER.items():
        yield {"id": code, "classification": classification, **called("name", name, language)}


def as_party(one: Group, language: str) -> Facts:
    """A party."""
    return {"id": f"group-{one.pk}", "classification": "party", **called("name", both(one, "name"), language)}


def as_post(one: Group, language: str) -> Facts:
    """An office of the government or of the Senedd, or a seat in it."""
    return {
        "id": f"group-{one.pk}",
        "organization_id": over(one),
        "role": one.kind,
        **called("label", both(one, "name"), language),
    }


def over(one: Group) -> str:
    """Of what something is a post."""
    return GOVERNMENT if one.kind == GroupKind.OFFICE and of_government(both(one, "name")) else SENEDD


def as_membership(one: Membership, language: str) -> Facts:
    """That somebody held something, from and to a day."""
    party = one.group.kind == GroupKind.PARTY
    group = f"group-{one.group_id}"
    where = {"organization_id": group} if party else {"organization_id": over(one.group), "post_id": group}
    told = {"id": f"membership-{one.pk}", "person_id": one.member_id, "role": one.group.kind, **where}
    days = {"start_date": one.begins, "end_date": one.ends}
    told |= {name: day.isoformat() for name, day in days.items() if day}
    return told | {"sources": [source(one, language)]}


def source(one: Membership, language: str) -> Facts:
    """What tells so: an address, or a name; that it is not known, where it is not."""
    by = told_by(one)
    url = {"url": by} if is_address(by) else {}
    note = SEEN if one.seen else Said(by, by) if by and not url else None if by else NOT_KNOWN
    return url | ({"note": note.cy if language == "cy" else note.en} if note else {})


def called(name: str, text: Said, language: str) -> Facts:
    """A name in one language, with the other one's beside it where it differs."""
    first, second = (text.cy, text.en) if language == "cy" else (text.en, text.cy)
    other = f"other_{name}s" if name == "name" else "other_label"
    if not first or not second or first == second:
        return {name: first or second}
    return {name: first, other: [{"name": second}] if name == "name" else second}
