"""The addresses of conversations. What holds one says who looks after it, so that such pages ask besides their rule."""

from functools import partial
from typing import Final

from cydwaith.deliberations import deeds
from cydwaith.deliberations.lists import DELIBERATIONS
from cydwaith.deliberations.pages import conversations, moderating, taking_part
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, file, page

NONE_SHIPS: Final = "needs a conversation, whose key is drawn by lot: tests of this room open it"


def of_one(en: str, cy: str, answer: Page, *, name: str, may: Rule) -> Route:
    """A page of a conversation."""
    return page(
        f"deliberations/<str:key>/{en}",
        f"trafodaethau/<str:key>/{cy}",
        answer,
        name=f"deliberation_{name}",
        may=may,
        apart=NONE_SHIPS,
    )


def of_statement(en: str, cy: str, answer: Page, *, name: str, may: Rule) -> Route:
    """A page about one statement."""
    return of_one(f"statements/<int:number>/{en}", f"datganiadau/<int:number>/{cy}", answer, name=name, may=may)


def exported(kind: str) -> Route:
    """A file in Polis's format."""
    return file(
        f"deliberations/<str:key>/{kind}.csv",
        f"trafodaethau/<str:key>/{kind}.csv",
        partial(conversations.export, kind=kind),
        name=f"deliberation_{kind}",
        may=deeds.CONVERSATION_READ,
        apart=NONE_SHIPS,
    )


ROUTES: tuple[Route, ...] = (
    page(
        "deliberations/",
        "trafodaethau/",
        conversations.deliberations,
        name="deliberations",
        may=deeds.CONVERSATION_READ,
    ),
    *DELIBERATIONS.files("deliberations/deliberations", "trafodaethau/trafodaethau"),
    page(
        "deliberations/new/<slug:kind>/<slug:holder>/",
        "trafodaethau/newydd/<slug:kind>/<slug:holder>/",
        conversations.new,
        name="deliberation_new",
        may=deeds.CONVERSATION_OPEN,
        apart="needs something whose room lets the reader open a conversation about it",
    ),
    page(
        "deliberations/<str:key>/",
        "trafodaethau/<str:key>/",
        conversations.conversation,
        name="deliberation",
        may=deeds.CONVERSATION_READ,
        example={"key": "d-empty-homes"},
    ),
    exported("votes"),
    exported("comments"),
    of_one("vote/", "pleidleisio/", taking_part.vote, name="vote", may=deeds.CONVERSATION_VOTE),
    of_one("come/", "dod/", taking_part.come, name="come", may=deeds.CONVERSATION_VOTE),
    of_one(
        "invited/<str:token>/",
        "gwahoddiad/<str:token>/",
        taking_part.invited,
        name="invited",
        may=deeds.CONVERSATION_VOTE,
    ),
    of_one("add/", "ychwanegu/", taking_part.add, name="add", may=deeds.STATEMENT_ADD),
    of_one("mine/", "fy-rhan/", taking_part.mine, name="mine", may=deeds.CONVERSATION_VOTE),
    file(
        "deliberations/<str:key>/mine.json",
        "trafodaethau/<str:key>/fy-rhan.json",
        taking_part.mine_file,
        name="deliberation_mine_file",
        may=deeds.CONVERSATION_VOTE,
        apart=NONE_SHIPS,
    ),
    of_one("mine/erase/", "fy-rhan/dileu/", taking_part.erase, name="erase", may=deeds.CONVERSATION_VOTE),
    of_statement("withdraw/", "tynnu/", taking_part.withdraw, name="withdraw", may=deeds.STATEMENT_WITHDRAW),
    of_one("moderate/", "safoni/", moderating.moderate, name="moderate", may=deeds.CONVERSATION_MODERATE),
    of_statement("accept/", "derbyn/", moderating.accept, name="accept", may=deeds.STATEMENT_ACCEPT),
    of_statement("refuse/", "gwrthod/", moderating.refuse, name="refuse", may=deeds.STATEMENT_REFUSE),
    of_statement("remove/", "dileu/", moderating.remove, name="remove", may=deeds.STATEMENT_REMOVE),
    of_statement("translate/", "cyfieithu/", moderating.translate, name="translate", may=deeds.STATEMENT_TRANSLATE),
    of_one("close/", "cau/", conversations.close, name="close", may=deeds.CONVERSATION_CLOSE),
    of_one("reopen/", "ailagor/", conversations.reopen, name="reopen", may=deeds.CONVERSATION_REOPEN),
    of_one("invite/", "gwahodd/", conversations.invite, name="invite", may=deeds.CONVERSATION_INVITE),
    of_one("import/", "mewnforio/", conversations.bring_in, name="import", may=deeds.CONVERSATION_IMPORT),
)
