"""Pictures of forums: the table at which they sit."""

from collections.abc import Sequence

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.engines.drawing import TILE_NAMES, Bench, Chair, council_table
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.queries.forums import ForumFacts, Party
from cydwaith.forums.sentences import nouns, picture
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.charts import Chart, drawn
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said, pair

WIDE, PHONE = 1056, 340


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


def name(party: Party, facts: ForumFacts) -> Said:
    """What a side of the table is called: without sides, as the forum itself."""
    return pair(party.side or facts.forum, "name")


def bench(party: Party, facts: ForumFacts) -> Bench:
    """One side of the table."""
    alone = party.bodies == 1
    return Bench(
        name=str(name(party, facts)),
        note=str(nouns.seats(len(party.seats))),
        chairs=[chair(one, alone=alone) for one in drawn_order(party.seats)],
    )


def table(facts: ForumFacts) -> Chart | None:
    """The table of a forum; None while nobody sits there."""
    if not facts.seats:
        return None
    parties = [party for party in facts.parties if party.side or party.seats]
    benches = [bench(party, facts) for party in parties]
    counted = [(name(party, facts), len(party.seats)) for party in parties]
    title = str(picture.title(len(benches), len(facts.seats)))
    told = {"title": title, "desc": str(picture.described(counted))}
    return drawn(
        title, lambda key, width: council_table(benches, key=key, width=width, **told), "seats", wide=WIDE, phone=PHONE
    )
