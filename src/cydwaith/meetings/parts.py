"""The parts of an item, and theirs, and so on, however deep an agenda is."""

from collections import defaultdict

from django.db.models import QuerySet

from cydwaith.meetings.models import Item


def below(item: Item) -> QuerySet[Item]:
    """Everything below an item, where it is now: in the forum's tray, or on an agenda."""
    parts: dict[int, list[int]] = defaultdict(list)
    for key, parent in Item.objects.filter(forum=item.forum_id, meeting=item.meeting_id).values_list("pk", "parent"):
        if parent is not None:
            parts[parent].append(key)
    found, left = [], [item.pk]
    while left:
        more = parts.pop(left.pop(), [])
        found += more
        left += more
    return Item.objects.filter(pk__in=found)
