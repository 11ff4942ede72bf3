"""Pictures of forums: the table at which they sit, and how far each side is from consenting."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.engines.drawing import TILE_NAMES, Bench, Chair, Said, SideBar, Svg, consents, council_table, share_bar
from cydwaith.forums.consenting import Of, Tally, Who
from cydwaith.forums.findings import voice
from cydwaith.forums.models import Consent, Forum, Seat, Side
from cydwaith.forums.queries.decisions import Account, Standing
from cydwaith.forums.queries.forums import ForumFacts, Party, Share
from cydwaith.forums.rule_sentences import voice as rule_voice
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.order import alphabetical

WIDE, PHONE = 1056, 340


@dataclass(frozen=True)
class Drawn:
    """A picture for a wide screen and one for a phone, with the finding they share."""

    title: str
    wide: Svg
    phone: Svg


def short(body: Body) -> str:
    """A body in a few letters: a council as on the small map, else its short name."""
    letters = body.place.letters if body.kind == BodyKind.COUNCIL and body.place else ""
    if letters in TILE_NAMES:
        return TILE_NAMES[letters][reading_language()][1]
    return (body.short or body.name).plain


def chair(seat: Seat, *, alone: bool) -> Chair:
    """One seat. On a side of one body its posts tell the seats apart, else the bodies do."""
    name = seat.post.title.plain if alone and seat.post else short(seat.body)
    return Chair(name=name, chairs=seat.co_chair, votes=seat.votes)


def drawn_order(seats: Sequence[Seat]) -> list[Seat]:
    """Politicians before officers, each in the order of the bodies, so that a body's seats stand above each other."""
    levels = [level.value for level in Forum.Level]
    return sorted(seats, key=lambda seat: (levels.index(seat.level), alphabetical(seat.body.name.plain)))


def bench(party: Party, whole: str) -> Bench:
    """One side of the table."""
    name = party.side.name.plain if party.side else whole
    alone = party.bodies == 1
    return Bench(
        name=name,
        note=voice().seats_(len(party.seats)),
        chairs=[chair(one, alone=alone) for one in drawn_order(party.seats)],
    )


def table(facts: ForumFacts) -> Drawn | None:
    """The table of a forum; None while nobody sits there."""
    if not facts.seats:
        return None
    parties = [party for party in facts.parties if party.side or party.seats]
    benches = [bench(party, facts.forum.name.plain) for party in parties]
    counted = [(one.name, len(one.chairs)) for one in benches]
    title = voice().table_title(len(benches), len(facts.seats))
    told = {"title": title, "desc": voice().table_desc(counted)}
    return Drawn(
        title, council_table(benches, key="table", width=WIDE, **told),
        council_table(benches, key="table-phone", width=PHONE, **told),
    )  # fmt: skip


def bars(account: Account) -> Drawn | None:
    """How far each side is from what the rule asks; None while no text is frozen."""
    if account.standing is None:
        return None
    shown = [bar(tally, account.standing, account) for tally in account.standing.outcome.tallies]
    lines = [verdict(tally, account.sides.get(tally.side)) for tally in account.standing.outcome.tallies]
    title = "; ".join(lines)
    desc = ". ".join(f"{one.name}: {one.stands}, {one.needs}" for one in shown)
    told = {"title": title, "desc": desc}
    return Drawn(
        title, consents(shown, key="consents", width=760, **told),
        consents(shown, key="consents-phone", width=PHONE, **told),
    )  # fmt: skip


def verdict(tally: Tally, side: Side | None) -> str:
    """Where one side stands, as a sentence."""
    told: str = rule_voice().verdict(
        side.name.plain if side else "", agrees=tally.agrees, reached=tally.reached, quorate=tally.quorate,
        possible=tally.possible,
    )  # fmt: skip
    return told


def bar(tally: Tally, standing: Standing, account: Account) -> SideBar:
    """One side's bar: consents first, then what was not consent, then silence."""
    rule = next(one for one in standing.rule.sides if one.side == tally.side)
    able = [one for one in standing.order if one.side == tally.side and (rule.who == Who.VOTING or one.co_chair)]
    people = standing.rule.people if rule.enough.of == Of.POPULATION else {}
    shared = {one.body: sum(other.body == one.body for other in able) for one in able}
    parts = [
        (said(account.answers.get(one.seat)), people.get(one.body, 0) / shared[one.body] if people else 1.0)
        for one in able
    ]
    speak = rule_voice()
    needed = float(rule.enough.part if rule.enough.of == Of.COUNT else rule.enough.part * tally.whole)
    side = account.sides.get(tally.side)
    willing = sum(one in {Said.CONSENT, Said.RESERVATION} for one, _ in parts)
    return SideBar(
        name=side.name.plain if side else account.decision.forum.name.plain,
        answers=sorted(parts, key=lambda pair: list(Said).index(pair[0])),
        needed=needed if tally.whole else None,
        needs=speak.lacks(rule.enough, have=tally.have, whole=tally.whole),
        stands=voice().bar_stands(consented=willing, seats=tally.seats),
    )


def said(consent: Consent | None) -> Said:
    """What a seat said, for the picture."""
    return Said(consent.answer) if consent else Said.NOTHING


def time_bar(shares: Sequence[Share], told: str) -> Svg | None:
    """How agenda time was shared; None where no time was given."""
    minutes = [float(share.minutes) for share in shares]
    return share_bar(minutes, key="time", title=told) if sum(minutes) else None
