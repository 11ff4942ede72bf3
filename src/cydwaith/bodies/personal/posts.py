"""Who holds public posts, who acts for them, and where their letters go."""

from typing import Final

from cydwaith.bodies.models import Acting, Delegation, Holding, Person, Post
from cydwaith.bodies.personal.terms import WHOSE
from cydwaith.shared.personal import Personal
from cydwaith.shared.said import said

PUBLIC_POST: Final = said(
    cy="Mae gan bawb hawl gwybod pwy sy’n dal swydd gyhoeddus. Gweinyddwr y sefydliad sy’n ei gofnodi.",
    en="Everybody may know who holds a public post. An administrator of the organisation records it.",
)
HOLDERS: Final = Personal(
    model=Person,
    what=said(cy="Enwau deiliaid swyddi cyhoeddus", en="Names of holders of public posts"),
    purpose=PUBLIC_POST,
    kept=said(
        cy="Nes i’r sefydliad ei ddileu; nid yw’r enw’n rhan o gyfrif neb, ac nid yw yn y Cofnod",
        en="Until the organisation removes it; the name is part of nobody’s account, and not in the record",
    ),
    columns={"name": said(cy="Enw", en="Name")},
)
HELD: Final = Personal(
    model=Holding,
    what=said(cy="Cyfnodau mewn swyddi cyhoeddus", en="When public posts were held"),
    purpose=PUBLIC_POST,
    kept=said(
        cy="Nes i’r sefydliad eu dileu; erys y dyddiadau yn y Cofnod, heb enw",
        en="Until the organisation removes them; the dates stay in the record, without a name",
    ),
    columns={
        "post": said(cy="Swydd", en="Post"),
        "person": said(cy="Pwy", en="Who"),
        "account": said(cy="Drwy ba gyfrif y mae’n gweithredu yma", en="By which account they act here"),
        "held_from": said(cy="O", en="From"),
        "held_to": said(cy="Hyd", en="To"),
    },
    rows=lambda account: Holding.objects.filter(account=account),
    stays=True,
)
CONTACT: Final = Personal(
    model=Post,
    what=said(cy="Cyfeiriadau swyddi", en="Addresses of posts"),
    purpose=said(
        cy="Er mwyn i eraill allu ysgrifennu at ddeiliad y swydd. Dylai fod yn gyfeiriad y swydd; gall fod yn "
        "gyfeiriad person.",
        en="So that others can write to whoever holds the post. It should be the post’s address; it can be a person’s.",
    ),
    kept=said(
        cy="Nes i weinyddwr y sefydliad ei newid neu ei ddileu; nid yw dileu cyfrif yn ei ddileu",
        en="Until an administrator of the organisation changes or removes it; erasing an account does not remove it",
    ),
    columns={"contact": said(cy="Cyfeiriad e-bost", en="E-mail address")},
    rows=lambda account: Post.objects.filter(contact__iexact=account.email),
    stays=True,
)
BY_ACCOUNT: Final = said(
    cy="Nes i chi ddileu’ch cyfrif; yna erys y dyddiadau, heb ddim sy’n arwain atoch chi",
    en="Until you erase your account; then the days stay, with nothing that leads to you",
)
DELEGATED: Final = Personal(
    model=Delegation,
    what=said(cy="Swyddi a ddirprwywyd i chi", en="Posts delegated to you"),
    purpose=said(
        cy="I wybod dros ba swydd y cewch weithredu, ac o ba ddiwrnod i ba ddiwrnod.",
        en="To know for which post you may act, and from which day to which.",
    ),
    kept=BY_ACCOUNT,
    columns={
        "post": said(cy="Swydd", en="Post"),
        "holding": said(cy="Gan bwy, wrth y cyfnod yn y swydd", en="By whom, by when they held it"),
        "account": WHOSE,
        "begins": said(cy="O", en="From"),
        "ends": said(cy="Hyd", en="To"),
        "revoked": said(cy="Pryd y’i tynnwyd yn ôl", en="When it was taken back"),
    },
    rows=lambda account: Delegation.objects.filter(account=account),
    stays=True,
)
ACTED: Final = Personal(
    model=Acting,
    what=said(cy="Pryd y buoch yn gweithredu dros swydd", en="When you acted for a post"),
    purpose=said(
        cy="I wybod pwy weithredodd dros swydd. Y swydd yn unig sydd yn y Cofnod cyhoeddus.",
        en="To know who acted for a post. The public record has the post alone.",
    ),
    kept=BY_ACCOUNT,
    columns={
        "post": said(cy="Swydd", en="Post"),
        "account": WHOSE,
        "name": said(cy="Enw ar hap yn y Cofnod, am y tro hwnnw", en="Random name in the record, for that time"),
        "begun": said(cy="Pryd y dechreuodd", en="When it began"),
        "until": said(cy="Hyd at", en="Until, at the latest"),
        "ended": said(cy="Pryd y daeth i ben", en="When it ended"),
    },
    rows=lambda account: Acting.objects.filter(account=account),
    stays=True,
)
OF_POSTS: Final = (HOLDERS, HELD, DELEGATED, ACTED, CONTACT)
