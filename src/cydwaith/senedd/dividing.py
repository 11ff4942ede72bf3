"""Storing votes: what each was on, its totals, and how every member voted."""

from collections import Counter

from cydwaith.senedd.bulk import BATCH, changed
from cydwaith.senedd.done import Done
from cydwaith.senedd.models import Division, Vote
from cydwaith.senedd.sources import record
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.said import Said


def divided(found: record.Record, done: Done) -> None:
    """Store the votes, each with how every member voted."""
    codes = {one.id for one in found.divisions}
    here = Division.objects.in_bulk(codes)
    votes: dict[str, dict[str, Vote]] = {}
    for vote in Vote.objects.filter(division__in=codes):
        votes.setdefault(vote.division_id, {})[vote.member_id] = vote
    for one in found.divisions:
        known = here.get(one.id)
        known_votes = votes.get(one.id, {})
        cast = {code: vote.side for code, vote in known_votes.items() if vote.side not in one.stated} | one.votes
        told = in_columns(sitting_id=one.meeting, **texts_in_both(one, known)) | totals(one, cast)
        other = known is not None and changed(known, told)
        if known is None:
            known = Division.objects.create(code=one.id, **told)
        elif other:
            known.save()
        recast = as_they_voted(known, known_votes, cast)
        done.count(one.meeting, new=one.id not in here, other=other or recast)


def texts_in_both(one: record.Division, known: Division | None) -> dict[str, Said]:
    """What a vote was on and its result: a file of one language leaves what the other's told."""
    told = {"name": one.name, "result": one.result}
    if known is None:
        return told
    here = {name: both(known, name) for name in told}
    return {name: Said(text.cy or here[name].cy, text.en or here[name].en) for name, text in told.items()}


def totals(one: record.Division, cast: dict[str, str]) -> dict[str, int]:
    """The totals as the file states them; of a side whose total it does not state, as many as there are."""
    counted = Counter(cast.values())
    return {f"total_{side}": total if side in one.stated else counted[side] for side, total in one.totals.items()}


def as_they_voted(division: Division, here: dict[str, Vote], votes: dict[str, str]) -> bool:
    """Let a vote's rows be these. Whether anything changed."""
    gone = [here[code].pk for code in here.keys() - votes.keys()]
    new = [Vote(division=division, member_id=code, side=side) for code, side in votes.items() if code not in here]
    other = [here[code] for code, side in votes.items() if code in here and changed(here[code], {"side": side})]
    Vote.objects.filter(pk__in=gone).delete()
    Vote.objects.bulk_create(new, batch_size=BATCH)
    Vote.objects.bulk_update(other, ["side"], batch_size=BATCH)
    return bool(gone or new or other)
