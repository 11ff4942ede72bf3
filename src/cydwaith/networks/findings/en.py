"""Findings about coverage of networks in English."""

from cydwaith.shared.grammar.en import be, capital, councils, many, words

PEOPLE = {"political": "councillors", "officer": "officers"}


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


def matrix_desc() -> str:
    """The matrix read out."""
    return (
        "Each row is a topic with two strips, councillors above officers; each column is a council. "
        "A dark cell: sits in a network, and came in the last year; a pale one: sits without having come; an empty "
        "one: nobody sits."
    )
