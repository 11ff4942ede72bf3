"""Notices as their page, a letter and a feed show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cydwaith.bodies.models import Account
from cydwaith.notices.followable import Thing, things
from cydwaith.notices.models import News, Notice
from cydwaith.shared.deeds import verbs
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.rooms import page_of
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Shown:
    """One notice for reading: what happened to what, where that is, through which thing it came, what is to be done."""

    notice: Notice
    happened: Said
    title: Said
    href: str
    through: Thing | None
    to_do: Said


def what_to_do(notice: Notice) -> Said:
    """What is to be done, as whoever it waits for is asked; unsaid for whoever is only told."""
    verb = verbs().get(notice.news.verb)
    return verb.tells.to_do if notice.waits and verb and verb.tells else UNSAID


def happened(news: News) -> Said:
    """What happened, in the words of its verb."""
    verb = verbs().get(news.verb)
    return verb.says if verb else Said(news.verb, news.verb)


def address(news: News) -> str:
    """Its page in the reader's language; empty where it has none."""
    return page_of(news.subject) or ""


def shown(notices: Iterable[Notice], account: Account) -> list[Shown]:
    """Notices with the names of what they came through, asked for together."""
    rows = list(notices)
    through: Mapping[str, Thing] = things({one.follow.subject for one in rows if one.follow}, account)
    return [
        Shown(
            one,
            happened(one.news),
            pair(one.news, "title"),
            address(one.news),
            through.get(one.follow.subject) if one.follow else None,
            what_to_do(one),
        )
        for one in rows
    ]
