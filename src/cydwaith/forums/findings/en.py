"""Findings about forums in English."""

from cydwaith.evidence.sentences.en import be, capital, councils, words

PEOPLE = {"political": "councillors", "officer": "officers"}


def many(number: int, noun: str, plural: str = "") -> str:
    """So many of a thing: one decision, two decisions."""
    return f"{words(number)} {noun if number == 1 else plural or noun + 's'}"


def seats_(number: int) -> str:
    """So many seats: one seat, two seats."""
    return many(number, "seat")


def have(number: int) -> str:
    """The verb for so many."""
    return "has" if number == 1 else "have"


def forums(*, active: int, proposed: int, open_: int) -> str:
    """What the list of forums opens with."""
    if not active and not proposed:
        return "No forum has been set up or proposed yet"
    meet = "meets" if active == 1 else "meet"
    meeting = f"{capital(many(active, 'forum'))} {meet}" if active else "No forum meets yet"
    waiting = f", with {many(open_, 'decision')} open" if open_ else ""
    if not proposed:
        return f"{meeting}{waiting}"
    return f"{meeting}{waiting}; {words(proposed)}{' more' if active else ''} {be(proposed)} proposed"


def proposed_forum(name: str, *, sides: int) -> str:
    """A forum that is only a proposal."""
    if sides > 1:
        return f"{name}: a proposal in which {many(sides, 'side')} would meet as equals"
    return f"{name}: a proposal in which bodies would meet as equals"


def forum(name: str, *, open_: int, agreed: int, closed: bool = False) -> str:
    """A forum that meets, or has met."""
    settled = f"{many(agreed, 'decision')} {have(agreed)} been agreed" if agreed else "none has been agreed yet"
    if closed:
        return f"{name}: closed; {settled if agreed else 'no decision was agreed'}"
    if open_:
        agreed_too = f"; {words(agreed)} {have(agreed)} been agreed" if agreed else ""
        return f"{name}: {many(open_, 'decision')} {be(open_)} open{agreed_too}"
    return f"{name}: no decision is open; {settled}"


def decisions(*, open_: int, agreed: int, total: int) -> str:
    """What the list of decisions opens with."""
    if not total:
        return "Nothing has been put to a decision yet"
    waiting = f"{capital(many(open_, 'decision'))} {be(open_)} open" if open_ else "No decision is open"
    return f"{waiting}; {words(agreed)} {have(agreed)} been agreed"


def motion() -> str:
    """A motion whose text is still being written."""
    return "A motion: its text can still change, so nobody has consented to anything yet"


def waiting(*, consented: int, sides: int, answered: int, seats: int) -> str:
    """A frozen text that waits for consent."""
    said = f"{words(answered)} of {words(seats)} seats {have(answered)} answered" if answered else "nobody has answered"
    if sides < 2:
        return f"Waiting for consent: {said}"
    some = f"{words(consented)} of {words(sides)} sides {have(consented)}" if consented else "none of the sides has"
    return f"Waiting for consent: {some} consented, and {said}"


def agreed(on: str, reservations: int) -> str:
    """A decision that was made."""
    if not reservations:
        return f"Agreed on {on}, by the consent that the rule asks of every side"
    return f"Agreed on {on}, with {many(reservations, 'reservation')} on the record"


def not_agreed(on: str) -> str:
    """A decision that was not made."""
    return f"Not agreed: it was settled on {on} without the consent that the rule asks for"


def withdrawn(on: str) -> str:
    """A motion that was taken back."""
    return f"Withdrawn on {on}"


def table_desc(sides: list[tuple[str, int]]) -> str:
    """The picture of the table read out."""
    if len(sides) == 2:
        (one, ones), (two, twos) = sides
        return (
            f"{one}, with {many(ones, 'seat')}, along one edge of a table; {two}, with {many(twos, 'seat')}, along the "
            "other edge, which is equally long."
        )
    return "; ".join(f"{name}: {many(number, 'seat')}" for name, number in sides) + "."


def table_title(sides: int, seats: int) -> str:
    """What the picture of the table shows."""
    if sides == 2:
        return f"{capital(many(seats, 'seat'))} on two sides of equal length"
    return f"{capital(many(seats, 'seat'))} around one table"


def bar_stands(*, consented: int, seats: int) -> str:
    """How far one side has come, in seats."""
    return f"{consented} of {seats} {'seat consents' if seats == 1 else 'seats consent'}"


def inside(name: str) -> str:
    """A side’s name within a sentence: the councils."""
    return name.replace("The ", "the ", 1) if name.startswith("The ") else name


def parity(first: str, second: str, *, ones: int, twos: int) -> str:
    """What the audit of two sides opens with: who tabled how much."""
    if not ones + twos:
        return f"Neither {inside(first)} nor {inside(second)} has tabled anything yet"
    return f"{first} tabled {many(ones, 'item')}, {inside(second)} {words(twos)}"


def parity_all(forums_: int) -> str:
    """What the audit of every forum opens with."""
    return (
        f"Both sides by the same measure, in {many(forums_, 'forum')}"
        if forums_
        else "No forum has two sides to compare yet"
    )


def coverage(*, topics: int, covered: int) -> str:
    """How many topics have a network, recorded here, in which some council sits."""
    if not covered:
        return f"No network that meets is recorded here yet, on any of the {topics} topics"
    bare = topics - covered
    return f"A network is recorded here on {words(covered)} of the {topics} topics; on {words(bare)} none is yet"


def sitting(*, sits: int, came: int) -> str:
    """How councils take part on one topic and level."""
    if not sits:
        return "No council’s seat in a network is recorded"
    return f"{capital(councils(sits))} {'sits' if sits == 1 else 'sit'}; {words(came)} came in the last year"


def hole(levels: list[str], *, judged: bool, behind: int, offers: int) -> str:
    """Why a hole stands where it does in the order."""
    network = f"no network of {' or of '.join(PEOPLE[level] for level in levels)} is recorded here"
    if not judged:
        need = f"Need cannot be told, as no figure on this topic is judged; {network}"
    elif behind:
        need = f"{capital(councils(behind))} {be(behind)} worse than expected, and {network}"
    else:
        need = f"No council is reliably worse than expected; {network}"
    return (
        f"{need}; {many(offers, 'practice')} {be(offers)} there to learn from"
        if offers
        else f"{need}, nor is a practice published"
    )


def convenor(name: str, *, practices: int, better: int) -> str:
    """Who could convene, and why the computation says so."""
    offers = f"offers {many(practices, 'practice')} on it" if practices else ""
    ahead = f"does better than expected on {many(better, 'figure')}" if better else ""
    return f"{name}: {' and '.join(filter(None, [offers, ahead]))}"


def nobody_to_convene() -> str:
    """Where no convenor follows from the evidence."""
    return "No convenor follows from practices or figures"


def network_name(topic: str, level: str) -> str:
    """What a network that closes a hole could be called."""
    return f"{topic}: network of {'councillors' if level == 'political' else 'officers'}"


def network_purpose(topic: str) -> str:
    """What such a network is for. The topic stands apart, so that its capitals stay as they are."""
    return f"To learn from one another ({topic}): who does better, what they did, and how others can take it up."


def matrix_desc() -> str:
    """The matrix read out."""
    return (
        "Each row is a topic with two strips, councillors above officers; each column is a council. "
        "A dark cell: sits in a network, and came in the last year; a pale one: sits without having come; an empty "
        "one: nobody sits."
    )
