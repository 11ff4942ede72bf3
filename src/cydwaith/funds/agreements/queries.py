"""What people ask of awards made here: all of them with their sums, and one with everything that is known of it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from cydwaith.bodies.models import Body, Post
from cydwaith.bodies.post_kinds import kinds
from cydwaith.engines.funding import Account
from cydwaith.funds.agreements.accounts import Books, books, sums
from cydwaith.funds.agreements.models import (
    AgreementParty,
    AgreementVersion,
    AwardReturn,
    Claim,
    JointAward,
    MoneyLine,
)
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Line:
    """An award in a list: the version that a reader sees, and the sums of the whole."""

    award: JointAward
    version: AgreementVersion
    account: Account

    @property
    def partners(self) -> list[AgreementParty]:
        """Those that share it, who leads first."""
        return [one for one in self.version.parties.all() if one.role != AgreementParty.Role.FUNDER]

    @property
    def in_force(self) -> bool:
        """Whether everybody has signed some version."""
        return self.award.current_id is not None


def awards(*, fund: str = "", body: str = "") -> QuerySet[JointAward]:
    """The awards that fit, the last made first."""
    found = JointAward.objects.select_related("funder", "current")
    if fund:
        found = found.filter(fund=fund)
    return found.filter(versions__parties__body=body).distinct() if body else found


def lines(found: Iterable[JointAward]) -> list[Line]:
    """Awards with the version in force, or the last one where none is, and their sums; in four queries."""
    every = list(found)
    known = sums([one.pk for one in every])
    last: dict[int, AgreementVersion] = {}
    versions = AgreementVersion.objects.filter(award__in=every).order_by("number").prefetch_related("parties__body")
    for version in versions:
        award = next(one for one in every if one.pk == version.award_id)
        if award.current_id in {None, version.pk}:
            last[version.award_id] = version
    return [Line(one, last[one.pk], known.get(one.pk, Account())) for one in every]


@dataclass(frozen=True, slots=True)
class Share:
    """A party of an award: its row in the version shown, its account, and what it may still expect."""

    party: AgreementParty
    account: Account
    signed: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One award with everything: what holds (`current`), the text that waits for signatures (`offered`), its money."""

    award: JointAward
    shown: AgreementVersion
    offered: AgreementVersion | None
    versions: tuple[AgreementVersion, ...]
    books: Books
    shares: tuple[Share, ...]
    claims: tuple[Claim, ...]
    moves: tuple[MoneyLine, ...]
    returns: tuple[AwardReturn, ...]
    on: dt.date

    @property
    def unsigned(self) -> list[AgreementParty]:
        """Who has not signed the text that waits."""
        if self.offered is None:
            return []
        done = {one.body_id for one in self.offered.signatures.all()}
        return [one for one in self.offered.parties.all() if one.body_id not in done and not one.leaves]

    @property
    def expected(self) -> int | None:
        """What the parties expect to spend in all, by the last report of each; None until each has reported."""
        latest = {one.body_id: one.expected for one in self.returns if one.given}
        bodies = {one.party.body_id for one in self.shares if one.account.awarded}
        if not bodies or bodies - latest.keys():
            return None
        return sum(latest[body] or 0 for body in bodies)

    @property
    def underspend(self) -> int | None:
        """What they do not expect to need, in pence; None until each has reported."""
        return None if self.expected is None else max(0, self.books.whole.awarded - self.expected)


def told(award: JointAward, on: dt.date) -> Told:
    """One award as it stands on a day, with the texts and signatures of today."""
    versions = tuple(
        award.versions.order_by("number")
        .select_related("practice__current", "practice__owner", "body")
        .prefetch_related(
            "parties__body",
            "parties__post",
            "signatures",
            "instalments__body",
            "actions__body",
            "aims__indicator",
            "aims__verdict",
        )
    )
    shown = next((one for one in versions if one.pk == award.current_id), versions[-1])
    offered = versions[-1] if versions[-1].taken is None and award.closed is None else None
    found = books(award, on)
    signed = {one.body_id for one in shown.signatures.all()}
    shares = tuple(
        Share(party, found.of.get(party.body_id, Account()), party.body_id in signed)
        for party in shown.parties.all()
        if party.role != AgreementParty.Role.FUNDER
    )
    return Told(
        award,
        shown,
        offered,
        versions,
        found,
        shares,
        tuple(award.claims.filter(on__lte=on).select_related("body").prefetch_related("lines")),
        tuple(award.lines.filter(on__lte=on).select_related("body", "claim")),
        tuple(award.returns.filter(dropped=False).select_related("body").order_by("due", "pk")),
        on,
    )


def signing_posts(body: str = "") -> dict[str, Said]:
    """Every post that can sign for its organisation, in alphabetical order; of one organisation where it is named."""
    binding = [kind for kind, powers in kinds().items() if powers.binds]
    posts = Post.objects.filter(kind__in=binding).select_related("body")
    found = {one.pk: named(one, alone=bool(body)) for one in (posts.filter(body=body) if body else posts)}
    return dict(sorted(found.items(), key=lambda pair: alphabetical(str(pair[1]))))


def named(post: Post, *, alone: bool) -> Said:
    """A post, with its organisation where it does not stand alone."""
    title, body = pair(post, "title"), pair(post.body, "name")
    return (
        title
        if alone
        else Said(f"{body.cy or body.en}: {title.cy or title.en}", f"{body.en or body.cy}: {title.en or title.cy}")
    )


def bodies_of(award: JointAward) -> list[Body]:
    """The organisations of the version in force, or of the last one, who pays first."""
    version = award.current or award.versions.order_by("-number")[0]
    return [one.body for one in version.parties.select_related("body")]
