"""What people do with acting for a post, as the record hears of it: of posts and days, and never of whom."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.bodies.models import Acting, Delegation
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed
from cydwaith.shared.permissions import ACCOUNTS
from cydwaith.shared.said import said

Of = Acting | Delegation


def about(thing: Of) -> str:
    """What the record calls the post of either."""
    return f"post:{thing.post_id}"


def acting_facts(acting: Acting) -> dict[str, Any]:
    """For how long a post was acted for, and the name under which the record has what was done meanwhile."""
    times = {"begun": acting.begun, "until": acting.until, "ended": acting.ended}
    return {"acting": acting.pk, "name": acting.name, **times}


def delegation_facts(delegation: Delegation) -> dict[str, Any]:
    """From which day to which a post may be acted for by somebody else; to whom is nothing for the record."""
    days = {"begins": delegation.begins, "ends": delegation.ends, "revoked": delegation.revoked}
    return {"delegation": delegation.pk, **days}


def actings() -> Iterator[Row]:
    """Every time that somebody acted for a post."""
    for one in Acting.objects.order_by("pk").iterator():
        yield about(one), acting_facts(one)


def delegations() -> Iterator[Row]:
    """Every delegation."""
    for one in Delegation.objects.order_by("pk").iterator():
        yield about(one), delegation_facts(one)


def which(name: str) -> Any:  # Any: a function of what is heard
    """Each by its number: a later entry takes the place of the earlier."""
    return lambda heard: str(heard.facts[name])


def told(heard: Heard) -> list[Row]:
    """One as it is from then on."""
    return [(heard.subject, heard.facts)]


ACTINGS: Final = Proof(name="actings", rows=actings, told=told, key=which("acting"))
DELEGATIONS: Final = Proof(name="delegations", rows=delegations, told=told, key=which("delegation"))
BEGUN: Final = Verb(
    name="post.acting",
    says=said(cy="Dechreuwyd gweithredu dros swydd", en="Acting for a post began"),
    about=about,
    facts=acting_facts,
    proofs=(ACTINGS,),
    tells_nobody="what is done meanwhile is told as such",
)
ENDED: Final = Verb(
    name="post.acting_ended",
    says=said(cy="Peidiwyd â gweithredu dros swydd", en="Acting for a post ended"),
    about=about,
    facts=acting_facts,
    proofs=(ACTINGS,),
    tells_nobody="what is done meanwhile is told as such",
)
DELEGATED: Final = Verb(
    name="post.delegated",
    says=said(cy="Swydd wedi’i dirprwyo am gyfnod", en="Post delegated for a time"),
    about=about,
    facts=delegation_facts,
    proofs=(DELEGATIONS,),
    tells_nobody="to whom is known to those two alone, who arranged it",
)
REVOKED: Final = Verb(
    name="post.delegation_revoked",
    says=said(cy="Dirprwyaeth wedi’i thynnu’n ôl", en="Delegation taken back"),
    about=about,
    facts=delegation_facts,
    proofs=(DELEGATIONS,),
    tells_nobody="to whom is known to those two alone, who arranged it",
)
POST_ACT: Final = deed("post.act", ACCOUNTS, BEGUN, second_step=True)
POST_ACT_END: Final = deed("post.act_end", ACCOUNTS, ENDED)
POST_DELEGATE: Final = deed("post.delegate", ACCOUNTS, DELEGATED, second_step=True)
POST_REVOKE: Final = deed("post.revoke", ACCOUNTS, REVOKED)
RULES: Final = (POST_ACT, POST_ACT_END, POST_DELEGATE, POST_REVOKE)
