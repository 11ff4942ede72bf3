"""What people do with accounts, roles and posts. Accounts stand in the record under their pseudonyms, and no name ever.

A row's body is the one whose members, posts or roles it is about. An account is only ever its own holder's.
"""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.bodies import fingerprints, telling
from cydwaith.bodies.models import Account, Body, Holding, JoinRequest, Membership, Post
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed, latest
from cydwaith.shared.permissions import ACCOUNTS, ADMINISTRATORS, EVERYONE, OPERATORS, Rule
from cydwaith.shared.said import said


def about_account(account: Account) -> str:
    """What the record calls an account."""
    return f"account:{account.pseudonym}"


def about_member(membership: Membership) -> str:
    """What the record calls whoever has a role."""
    return about_account(membership.account)


def role_facts(membership: Membership) -> dict[str, Any]:
    """A role as the record is told of it; the body stands beside the facts."""
    return {"role": str(membership.role)}


def roles() -> Iterator[Row]:
    """Every role that an account has."""
    for one in Membership.objects.select_related("account").order_by("pk").iterator():
        yield about_member(one), {"body": one.body_id, "role": one.role}


def told_role(heard: Heard) -> list[Row]:
    """The role an account has from then on, if it still has one."""
    return [(heard.subject, {"body": heard.body, "role": heard.facts["role"]})] if "role" in heard.facts else []


def which_role(heard: Heard) -> str:
    """An account's role in one body; once it is erased, all of them."""
    return "*" if heard.verb == ERASED.name else str(heard.body)


ROLES = Proof(name="roles", rows=roles, told=told_role, key=which_role)
INVITED = Verb(
    name="account.invited",
    says=said(cy="Cyfrif wedi’i wahodd", en="Account invited"),
    about=about_account,
    unverified="an account holds personal data, and nothing of it may stand in the record",
    tells_nobody="only the person whose account it is has to know, and did it or gets a letter",
)
ERASED = Verb(
    name="account.erased",
    says=said(cy="Cyfrif wedi’i ddileu", en="Account erased"),
    about=about_account,
    proofs=(ROLES,),
    tells_nobody="only the person whose account it is has to know, and did it or gets a letter",
)
GIVEN = Verb(
    name="role.given",
    says=said(cy="Rôl wedi’i rhoi", en="Role given"),
    about=about_member,
    facts=role_facts,
    proofs=(ROLES,),
    tells_nobody="a role is between a person and the administrators of the organisation, who see it among the members",
)
CHANGED = Verb(
    name="role.changed",
    says=said(cy="Rôl wedi’i newid", en="Role changed"),
    about=about_member,
    facts=role_facts,
    proofs=(ROLES,),
    tells_nobody="a role is between a person and the administrators of the organisation, who see it among the members",
)
ENDED = Verb(
    name="role.ended",
    says=said(cy="Rôl wedi dod i ben", en="Role ended"),
    about=about_member,
    proofs=(ROLES,),
    tells_nobody="a role is between a person and the administrators of the organisation, who see it among the members",
)


def about_request(request: JoinRequest) -> str:
    """What the record calls somebody's wish to join a body."""
    return f"join:{request.pk}"


JOIN_REFUSED = Verb(
    name="join.refused",
    says=said(cy="Cais i ymuno wedi’i wrthod", en="Request to join refused"),
    about=about_request,
    unverified="who asks to join is personal data, and is deleted after a time",
    tells_nobody="who asked to join, and that it was refused, is nobody else’s business",
)


def holding_facts(holding: Holding) -> dict[str, Any]:
    """When a post was held, and by which holding; who held it is nothing for the record."""
    return {"holding": holding.pk, "held_from": holding.held_from, "held_to": holding.held_to}


def holdings() -> Iterator[Row]:
    """Every holding of a post."""
    for one in Holding.objects.order_by("pk").iterator():
        yield about_holding(one), holding_facts(one)


def about_holding(holding: Holding) -> str:
    """What the record calls a post that somebody holds."""
    return f"post:{holding.post_id}"


def told_holding(heard: Heard) -> list[Row]:
    """A holding as it is from then on, until it is struck."""
    return [] if heard.verb == STRUCK.name else [(heard.subject, heard.facts)]


def which_holding(heard: Heard) -> str:
    """Each holding by its number; entries of an earlier time do not have it, and stand for all of the post."""
    return str(heard.facts.get("holding", "*"))


HOLDINGS = Proof(name="holdings", rows=holdings, told=told_holding, key=which_holding, since=frozenset({"holding"}))
TAKEN = Verb(
    name="post.taken",
    says=said(cy="Deiliad swydd wedi’i gofnodi", en="Holder of a post recorded"),
    about=about_holding,
    facts=holding_facts,
    proofs=(HOLDINGS,),
    tells=telling.POST,
)
CORRECTED = Verb(
    name="post.corrected",
    says=said(cy="Deiliad swydd wedi’i gywiro", en="Holder of a post corrected"),
    about=about_holding,
    facts=holding_facts,
    proofs=(HOLDINGS,),
    tells_nobody="a correction of a date or a name is no news",
)
LEFT = Verb(
    name="post.left",
    says=said(cy="Cyfnod mewn swydd wedi dod i ben", en="Holding of a post ended"),
    about=about_holding,
    facts=holding_facts,
    proofs=(HOLDINGS,),
    tells=telling.POST,
)
STRUCK = Verb(
    name="post.struck",
    says=said(cy="Deiliad swydd wedi’i ddileu", en="Holder of a post removed"),
    about=about_holding,
    facts=holding_facts,
    proofs=(HOLDINGS,),
    tells_nobody="a correction of a date or a name is no news",
)


def contact_facts(post: Post) -> dict[str, Any]:
    """Whether a post can be written to; the address may be somebody's, so the record does not hold it."""
    return {"has_contact": bool(post.contact)}


def told_contact(heard: Heard) -> list[Row]:
    """A post that can be written to."""
    return [(heard.subject, heard.facts)] if heard.facts["has_contact"] else []


CONTACT = Verb(
    name="post.contact",
    says=said(cy="Cyswllt swydd wedi’i newid", en="Contact of a post changed"),
    about=lambda post: f"post:{post.pk}",
    facts=contact_facts,
    rows=lambda: Post.objects.exclude(contact="").order_by("pk"),
    told=told_contact,
    key=latest,
    tells_nobody="an address may be a person’s",
)


def reference() -> Iterator[Row]:
    """One hash over everything that the reference files say."""
    if Body.objects.exists():
        yield "reference:bodies", {"rows": fingerprints.of_reference()}


def told_reference(heard: Heard) -> list[Row]:
    """The hash that a load left; what it added and took back is no row."""
    return [(heard.subject, {name: value for name, value in heard.facts.items() if name == "rows"})]


LOADED = Verb(
    name="reference.loaded",
    says=said(cy="Ffeithiau cyfeirio wedi’u llwytho", en="Reference facts loaded"),
    about=lambda _facts: "reference:bodies",
    facts=dict,
    proofs=(
        Proof(
            name="reference",
            rows=reference,
            told=told_reference,
            key=latest,
            since=frozenset({"rows"}),
        ),
    ),
    tells_nobody="reference facts come with a release, whose notes tell of them",
)

SITE_OPEN = Rule("site.open", EVERYONE)
BODY_READ = Rule("body.read", EVERYONE)
COUNCIL_CHOOSE = Rule("council.choose", EVERYONE)
ACCOUNT_CHANGE = Rule("account.change", ACCOUNTS)
ACCOUNT_SEE = Rule("account.see", ACCOUNTS, recent=True)
ACCOUNT_ERASE = deed("account.erase", ACCOUNTS, ERASED, recent=True)
MEMBER_READ = Rule("member.read", ADMINISTRATORS, recent=True, second_step=True)
ROLE_GIVE = deed("role.give", ADMINISTRATORS, GIVEN, INVITED, second_step=True)
ROLE_CHANGE = deed("role.change", ADMINISTRATORS, CHANGED, body=lambda membership: membership.body_id, second_step=True)
ROLE_END = deed("role.end", ADMINISTRATORS, ENDED, body=lambda membership: membership.body_id, second_step=True)
JOIN_ASK = Rule("join.ask", EVERYONE)
JOIN_REFUSE = deed("join.refuse", ADMINISTRATORS, JOIN_REFUSED, body=lambda request: request.body_id, second_step=True)
POST_FILL = deed("post.fill", ADMINISTRATORS, TAKEN, CORRECTED, LEFT, STRUCK, second_step=True)
POST_CONTACT = deed("post.contact", ADMINISTRATORS, CONTACT, second_step=True)
REFERENCE_LOAD = deed("reference.load", OPERATORS, LOADED)

NOT_COVERED: Final = {
    "bodies_account": "personal data: what an account may do is covered by its roles",
    "bodies_person": "names of holders are personal data",
    "bodies_holding.person_id": "who held a post is personal data",
    "bodies_holding.account_id": "by which account a holder acts is personal data",
    "bodies_delegation.holding_id": "goes with the holding, whose number would say who delegated",
    "bodies_delegation.account_id": "to whom a post is delegated is personal data",
    "bodies_acting.account_id": "who acted for a post is personal data",
    "bodies_post.contact": "an address may be somebody’s; that there is one is covered",
    "bodies_joinrequest": "who asks to join is personal data: what came of it is a role, or a refusal",
    "bodies_kept": "what somebody typed and has not sent is theirs alone",
}

RULES: Final = (
    SITE_OPEN,
    BODY_READ,
    COUNCIL_CHOOSE,
    ACCOUNT_CHANGE,
    ACCOUNT_SEE,
    ACCOUNT_ERASE,
    MEMBER_READ,
    ROLE_GIVE,
    ROLE_CHANGE,
    ROLE_END,
    JOIN_ASK,
    JOIN_REFUSE,
    POST_FILL,
    POST_CONTACT,
    REFERENCE_LOAD,
)
