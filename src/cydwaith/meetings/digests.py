"""How the record is told of words and moments: words by their digest only, moments in one notation."""

import datetime as dt
from collections.abc import Mapping

from cydwaith.meetings.models import Item
from cydwaith.record.canonical import canonical, digest


def digest_of(**texts: str) -> str:
    """The digest of some texts: the record keeps what was so, not what was written."""
    return digest(canonical(texts))


def digest_of_item(item: Item) -> str:
    """The digest of what an item says."""
    texts = {name: getattr(item, name) for name in ("title_cy", "title_en", "text_cy", "text_en")}
    return digest_of(**texts, purpose=item.purpose, long=str(item.minutes_long), owner=item.owner_id or "")


def stripped(texts: Mapping[str, str]) -> dict[str, str]:
    """Texts without the space around them."""
    return {name: text.strip() for name, text in texts.items()}


def utc(moment: dt.datetime) -> str:
    """A moment in one notation, whatever clock it was written by."""
    return moment.astimezone(dt.UTC).isoformat()
