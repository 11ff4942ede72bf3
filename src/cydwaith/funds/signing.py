"""Signing for an organisation by one of its posts: for which post somebody acts, whether they may sign for it, and
that the text is still the one they read.
"""

from typing import Final

from cydwaith.bodies import mandates
from cydwaith.bodies.models import Account, Acting, Post
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import said

NO_POST: Final = said(
    cy="Llofnodwch fel swydd sy’n rhwymo eich sefydliad, megis y Prif Weithredwr: dechreuwch weithredu dros y swydd o "
    "dan eich cyfrif, ac wedyn llofnodwch yma.",
    en="Sign as a post that binds your organisation, such as the Chief Executive: begin to act for the post under your "
    "account, then sign here.",
)
OTHERS_POST: Final = said(
    cy="Mae’r swydd hon yn perthyn i sefydliad arall", en="This post belongs to another organisation"
)
TEXT_CHANGED: Final = said(
    cy="Newidiwyd y testun ar ôl i chi ei agor. Darllenwch ef eto cyn llofnodi.",
    en="The text was changed after you opened it. Read it again before you sign.",
)


def acts_for(by: Actor) -> Post | None:
    """The post for which somebody acts now; None for none, or where their time for it is over."""
    if not by.under:
        return None
    found = Acting.objects.filter(name=by.under, ended=None, until__gt=clock.moment()).select_related("post").first()
    return found.post if found else None


def acting_post(by: Actor, body: str) -> Post:
    """The post of an organisation for which somebody acts. Raises NotPossible for none, or another organisation's."""
    post = acts_for(by)
    if post is None:
        raise NotPossible(str(NO_POST))
    if post.body_id != body:
        raise NotPossible(str(OTHERS_POST), "body")
    return post


def may_sign(by: Actor, post: str) -> bool:
    """Whether somebody may sign for a post that a text names: they act for it, or hold it, or it is delegated."""
    if by.under:
        acts = acts_for(by)
        return acts is not None and acts.pk == post
    account = Account.objects.filter(pseudonym=by.pseudonym).first()
    return account is not None and mandates.mandate(account, post, clock.today()) is not None


def same_text(digest: str, seen: str) -> None:
    """Raise NotPossible where the text whose hash was `seen` is no longer the one to sign.

    The refusal carries the hash of what is shown instead, so that it can be read and signed.
    """
    if digest != seen:
        raise NotPossible(str(TEXT_CHANGED), carries={"seen": digest})
