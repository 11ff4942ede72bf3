"""The terms that bodies agreed, as the record tells of them."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.record.facts import Fact, Row, Said
from cydwaith.search.models import Term


def agreed_facts(term: Term) -> dict[str, Any]:
    """What the record says of a term that a body agreed."""
    said = {name: getattr(term, name) for name in ("welsh", "english", "forms", "source")}
    return {**said, "body": term.body_id, "added": term.added}


def agreed() -> Iterator[Row]:
    for term in Term.objects.exclude(body=None).order_by("pk").iterator():
        yield f"term:{term.pk}", agreed_facts(term)


def told(said: Said) -> list[Row]:
    """A term that was agreed, until it is struck."""
    return [(said.subject, said.facts)] if said.verb == "term.agreed" else []


FACTS: Final = (
    Fact(
        "term.agreed",
        agreed,
        told=told,
        also=("term.struck",),
        key=lambda _said: "latest",
        since=frozenset({"body", "added"}),
    ),
)
