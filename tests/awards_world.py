"""A world for tests of awards made here: two councils that share money of the Government, and who signs for each."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final
from unittest.mock import patch

from cydwaith.bodies import reference
from cydwaith.bodies.actions.posts import take_post
from cydwaith.bodies.models import Account, Membership, Post
from cydwaith.funds.agreements.actions.agreeing import latest, make
from cydwaith.funds.agreements.actions.signing import sign
from cydwaith.funds.agreements.articles import Action, Articles, Due, Partner
from cydwaith.funds.agreements.models import JointAward
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Role
from cydwaith.shared.said import Said

GOVERNMENT, CRF, PEM, POW = "CYD-WELSH-GOVERNMENT", "GB-PLA-CRF", "GB-PLA-PEM", "GB-PLA-POW"
POSTS: Final = {
    GOVERNMENT: f"{GOVERNMENT}/permanent-secretary",
    **{body: f"{body}/chief-executive" for body in (CRF, PEM, POW)},
}
WHY: Final = Said("Rheswm.", "A reason.")
DAY: Final = dt.date(2026, 4, 1)
LAST: Final = dt.date(2027, 3, 31)
CLAIMS_BY: Final = dt.date(2027, 6, 30)
ARTICLES: Final = Articles(
    title=Said("Gweithio gyda’n gilydd", "Working together"),
    what=Said("Un gwasanaeth i ddau gyngor.", "One service for two councils."),
    pays=POSTS[GOVERNMENT],
    begins=DAY,
    ends=LAST,
    claims_by=CLAIMS_BY,
    partners=(Partner(CRF, POSTS[CRF], 60_001, leads=True), Partner(PEM, POSTS[PEM], 39_999)),
    schedule=(Due(CRF, dt.date(2026, 9, 30), 60_001), Due(PEM, dt.date(2026, 9, 30), 39_999)),
    returns=(dt.date(2026, 10, 31), CLAIMS_BY),
    actions=(Action(CRF, LAST, Said("Agor y gwasanaeth", "Open the service")),),
)


def shipped() -> None:
    """Who is who; for each organisation somebody who holds the post that signs."""
    reference.load()
    for body, post in POSTS.items():
        account = Account.objects.create(email=f"signer@{body.lower()}.example", name="A signer")
        Membership.objects.create(account=account, body_id=body, role=Role.EDITOR)
        take_post(
            by=COMMAND_LINE,
            post=Post.objects.get(pk=post),
            name="A signer",
            held_from=dt.date(2020, 1, 1),
            account=account.email,
        )


def editor(*bodies: str) -> Actor:
    """Somebody who edits for organisations, and holds no post."""
    return Actor("an editor", dict.fromkeys(bodies, Role.EDITOR), second_step=True)


def signer(body: str) -> Actor:
    """Whoever holds the post that signs for an organisation."""
    account = Account.objects.get(email=f"signer@{body.lower()}.example")
    return Actor(account.pseudonym, {body: Role.EDITOR}, second_step=True)


@contextmanager
def on(day: dt.date) -> Iterator[None]:
    """Another day than today, for whoever asks the clock."""
    with patch.object(clock, "today", lambda: day):
        yield


def awarded(articles: Articles = ARTICLES, **more: Any) -> JointAward:
    """An award whose agreement nobody has signed."""
    return make(by=editor(GOVERNMENT), body=GOVERNMENT, articles=articles, **more)


def signed_by(award: JointAward, *bodies: str) -> JointAward:
    """The award once some have signed its last version; all where nobody is named."""
    version = latest(award)
    for body in bodies or [one.body_id for one in version.parties.filter(leaves=False)]:
        sign(by=signer(body), body=body, award=award, seen=version.digest)
    award.refresh_from_db()
    return award


def in_force(articles: Articles = ARTICLES, **more: Any) -> JointAward:
    """An award whose agreement everybody signed."""
    return signed_by(awarded(articles, **more))


def shared(crf: int, pem: int, powys: int | None = None, **more: Any) -> Articles:
    """The same agreement with other shares, without a schedule."""
    partners = [Partner(CRF, POSTS[CRF], crf, leads=True), Partner(PEM, POSTS[PEM], pem)]
    partners += [] if powys is None else [Partner(POW, POSTS[POW], powys)]
    return replace(ARTICLES, partners=tuple(partners), schedule=(), **more)
