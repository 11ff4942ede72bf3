"""What people do in the exchange of people, and who may. A row's body is the one that speaks."""

from typing import Any, Final

from cydwaith.exchange import telling
from cydwaith.exchange.footprints import AS_LEFT, SEALED
from cydwaith.exchange.models import DayOfHelp, Opening, Placement, Round
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.permissions import EVERYONE, OPERATORS, PERSONS, SPEAKERS, WRITERS, Rule
from cydwaith.shared.said import said


def about(one: Opening) -> str:
    """How the record calls an opening."""
    return f"opening:{one.pk}"


def shows(one: Opening) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("openings", one.pk)]


def opening_facts(one: Opening) -> dict[str, Any]:
    """What people read in the record of an opening."""
    return in_columns(kind=one.kind, state=one.state, title=both(one, "title"), begins=one.begins, ends=one.ends)


READ = Verb(
    name="shared_posts.read",
    says=said(cy="Darllenwyd ffeithiau am swyddi a rennir", en="Facts about shared posts read"),
    proofs=(AS_LEFT,),
    tells_nobody="it is done on the server, before anybody follows anything",
)
ADDED = Verb(
    name="opening.added",
    says=said(cy="Cyhoeddwyd cyfle", en="An opening published"),
    about=about,
    facts=opening_facts,
    proofs=(AS_LEFT,),
    shows=shows,
    tells=telling.OPENING,
)
CLOSED = Verb(
    name="opening.closed",
    says=said(cy="Caewyd cyfle", en="An opening closed"),
    about=about,
    facts=opening_facts,
    proofs=(AS_LEFT,),
    shows=shows,
    tells=telling.OPENING,
)


def about_placement(one: Placement) -> str:
    """How the record calls a placement: by a key drawn by lot, and by nobody's name."""
    return f"placement:{one.application.key}"


def placement_facts(one: Placement) -> dict[str, Any]:
    """What the record is told of a placement: the hash of what all three signed, and nothing of them."""
    return {"sealed": one.version.sealed}


THREE: Final = "the three parties see it on its page; it is nobody else's business"
AGREED = Verb(
    name="placement.agreed",
    says=said(cy="Cytunodd y tri ar leoliad", en="All three agreed a placement"),
    about=about_placement,
    facts=placement_facts,
    proofs=(AS_LEFT, SEALED),
    tells_nobody=THREE,
)
EXTENDED = Verb(
    name="placement.extended",
    says=said(cy="Cytunodd y tri i newid lleoliad", en="All three agreed to change a placement"),
    about=about_placement,
    facts=placement_facts,
    proofs=(AS_LEFT, SEALED),
    tells_nobody=THREE,
)
PLACEMENT_ENDED = Verb(
    name="placement.ended",
    says=said(cy="Daeth lleoliad i ben", en="A placement ended"),
    about=about_placement,
    proofs=(AS_LEFT,),
    tells_nobody=THREE,
)

NUMBERS: Final = ("asked", "placed", "blocking", "weight", "optimum", "certificate", "seed")


def about_round(one: Round) -> str:
    """How the record calls a round."""
    return f"round:{one.pk}"


def round_facts(one: Round) -> dict[str, Any]:
    """What people read in the record of a round: its title, its numbers, and the hash of its certificate."""
    return in_columns(title=both(one, "title")) | {name: getattr(one, name) for name in NUMBERS}


ROUND_BEGUN = Verb(
    name="round.begun",
    says=said(cy="Dechreuwyd rownd o leoliadau", en="A round of placements begun"),
    about=about_round,
    facts=round_facts,
    proofs=(AS_LEFT,),
    tells=telling.ROUND,
)
ROUND_LENT = Verb(
    name="round.lent",
    says=said(cy="Rhoddwyd cyfle mewn rownd o leoliadau", en="An opening put in a round of placements"),
    about=about_round,
    facts=round_facts,
    proofs=(AS_LEFT,),
    tells=telling.ROUND,
)
ROUND_TAKEN_OUT = Verb(
    name="round.taken_out",
    says=said(cy="Tynnwyd cyfle allan o rownd o leoliadau", en="An opening taken out of a round of placements"),
    about=about_round,
    facts=round_facts,
    proofs=(AS_LEFT,),
    tells=telling.ROUND,
)
ROUND_WITHDRAWN = Verb(
    name="round.withdrawn",
    says=said(cy="Tynnwyd rownd o leoliadau yn ôl", en="A round of placements withdrawn"),
    about=about_round,
    facts=round_facts,
    proofs=(AS_LEFT,),
    tells=telling.ROUND_WITHDRAWN,
)
ROUND_RAN = Verb(
    name="round.ran",
    says=said(cy="Rhedwyd rownd o leoliadau", en="A round of placements run"),
    about=about_round,
    facts=round_facts,
    proofs=(AS_LEFT,),
    tells_nobody="whoever applied for one of its openings sees it on their application",
)


def shows_help(one: DayOfHelp) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("help", one.pk)]


def about_help(one: DayOfHelp) -> str:
    """How the record calls a request for a day of help: by a key drawn by lot."""
    return f"help:{one.pk}"


def asked_facts(one: DayOfHelp) -> dict[str, Any]:
    """What people read in the record of it: who asks whom about what, and none of its words."""
    return in_columns(topic=one.topic_id, asked=one.asked_id, asking=one.asking_id)


HELP_ASKED = Verb(
    name="help.asked",
    says=said(cy="Gofynnwyd am ddiwrnod o gymorth", en="A day of help asked for"),
    about=about_help,
    facts=asked_facts,
    proofs=(AS_LEFT,),
    shows=shows_help,
    tells=telling.HELP_ASKED,
)
HELP_ANSWERED = Verb(
    name="help.answered",
    says=said(cy="Atebwyd cais am ddiwrnod o gymorth", en="A request for a day of help answered"),
    about=about_help,
    facts=lambda one: in_columns(reply=one.reply),
    proofs=(AS_LEFT,),
    shows=shows_help,
    tells=telling.HELP_ANSWERED,
)

ROUND_PLACE: Final = Rule("round.place", EVERYONE)
OPENINGS_READ: Final = Rule("openings.read", EVERYONE)
SHARED_POSTS_LOAD = deed("shared_posts.load", OPERATORS, READ)
OPENING_ADD = deed("opening.add", SPEAKERS, ADDED)
OPENING_CLOSE = deed(
    "opening.close",
    SPEAKERS,
    CLOSED,
    body=lambda one: one.body_id,
    state=lambda one: one.state,
    states=frozenset({"open"}),
)

# Of what somebody keeps for themselves, and for what they apply, the public record has no word: these are no deeds.
PROFILE_KEEP: Final = Rule("profile.keep", PERSONS)
PEOPLE_READ: Final = Rule("people.read", SPEAKERS)
OPENING_APPLY: Final = Rule("opening.apply", PERSONS)
APPLICATIONS_READ: Final = Rule("applications.read", PERSONS)
PLACEMENT_SIGN = deed("placement.sign", PERSONS, AGREED, EXTENDED)
PLACEMENT_END = deed("placement.end", PERSONS, PLACEMENT_ENDED)
TEAM_SAY: Final = Rule("team.say", SPEAKERS)
ROUND_BEGIN = deed("round.begin", SPEAKERS, ROUND_BEGUN)
ROUND_RUN = deed("round.run", SPEAKERS, ROUND_RAN, body=lambda one: one.body_id)
ROUND_LEND = deed("round.lend", SPEAKERS, ROUND_LENT)
ROUND_TAKE_OUT = deed("round.take_out", SPEAKERS, ROUND_TAKEN_OUT)
ROUND_WITHDRAW = deed("round.withdraw", SPEAKERS, ROUND_WITHDRAWN, body=lambda one: one.body_id)
HELP_ASK = deed("help.ask", WRITERS, HELP_ASKED)
HELP_ANSWER = deed(
    "help.answer",
    SPEAKERS,
    HELP_ANSWERED,
    body=lambda one: one.asked_id,
    states=frozenset({"waits"}),
)

RULES: Final = (
    ROUND_PLACE,
    OPENINGS_READ,
    SHARED_POSTS_LOAD,
    OPENING_ADD,
    OPENING_CLOSE,
    PROFILE_KEEP,
    PEOPLE_READ,
    OPENING_APPLY,
    APPLICATIONS_READ,
    PLACEMENT_SIGN,
    PLACEMENT_END,
    TEAM_SAY,
    ROUND_BEGIN,
    ROUND_RUN,
    ROUND_LEND,
    ROUND_TAKE_OUT,
    ROUND_WITHDRAW,
    HELP_ASK,
    HELP_ANSWER,
)
OF_PEOPLE: Final = "somebody's own: the public record has no word of who looks for work elsewhere, or asks for it"
OF_ROUNDS: Final = "who can go, and in which order: for those alone whom it concerns"
NONE_SHIPS: Final = "none is in the demonstration; a test of this room makes one and changes every column"
PRIVATE: Final = {
    OF_PEOPLE: ("profile", "profilereader", "application", "letter", "answer", "document", "placementstep"),
    OF_ROUNDS: ("team", "teammember", "rank", "proposed", "certificate"),
}
NOT_COVERED: Final[dict[str, str]] = {
    **{f"exchange_{table}": why for why, tables in PRIVATE.items() for table in tables},
    **{f"exchange_{table}": NONE_SHIPS for table in ("placement", "version", "signature")},
}
