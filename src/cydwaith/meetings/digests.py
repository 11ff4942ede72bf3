"""How the record is told of words and moments: words by their digest only, moments in one notation."""

import datetime as dt

from cydwaith.meetings.models import Item
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared.pairs import both, in_columns, pairs_of
from cydwaith.shared.said import Said


def digest_of(**texts: str | Said) -> str:
    """The digest of some texts: the record keeps what was so, not what was written."""
    return digest(canonical(in_columns(**texts)))


def digest_of_item(item: Item) -> str:
    """The digest of what an item says."""
    texts = {name: both(item, name) for name in pairs_of(Item)}
    return digest_of(**texts, purpose=item.purpose, long=str(item.minutes_long), owner=item.owner_id or "")


def utc(moment: dt.datetime) -> str:
    """A moment in one notation, whatever clock it was written by."""
    return moment.astimezone(dt.UTC).isoformat()
