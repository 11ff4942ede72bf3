"""What entries say of the ground below this room, which cannot register it itself, and of witnesses."""

from collections.abc import Iterator
from typing import Final

from cydwaith.bodies import fingerprints
from cydwaith.bodies.models import Body, Membership
from cydwaith.record import witnesses
from cydwaith.record.facts import Fact, Row, Said
from cydwaith.record.models import Witness

Rows = Iterator[Row]


def roles() -> Rows:
    for one in Membership.objects.select_related("account").order_by("pk").iterator():
        yield f"account:{one.account.pseudonym}", {"body": one.body_id, "role": one.role}


def told_role(said: Said) -> list[Row]:
    """The role an account has from then on, if it still has one."""
    return [(said.subject, {"body": said.body, "role": said.facts["role"]})] if "role" in said.facts else []


def which_role(said: Said) -> str:
    """An account's role in one body; once it is erased, all of them."""
    return "*" if said.verb == "account.erased" else str(said.body)


def reference() -> Rows:
    if Body.objects.exists():
        yield "reference:bodies", {"rows": fingerprints.of_reference()}


def told_reference(said: Said) -> list[Row]:
    return [(said.subject, {name: value for name, value in said.facts.items() if name == "rows"})]


def trusted() -> Rows:
    for one in Witness.objects.order_by("pk").iterator():
        yield witnesses.subject(one), witnesses.facts(one)


FACTS: Final = (
    Fact(
        "role.given",
        roles,
        told=told_role,
        also=("role.changed", "role.ended", "account.erased"),
        key=which_role,
    ),
    Fact(
        "reference.loaded",
        reference,
        told=told_reference,
        key=lambda _said: "latest",
        since=frozenset({"rows"}),
    ),
    Fact("witness.trusted", trusted, also=("witness.ended",), key=lambda _said: "latest"),
)
