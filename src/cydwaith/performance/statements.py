"""Councils' replies to findings about them, for wherever these findings stand."""

from collections import defaultdict
from collections.abc import Mapping

from django.urls import reverse

from cydwaith.evidence.statements import Key, Statement
from cydwaith.performance.models import Reply
from cydwaith.shared import clock
from cydwaith.shared.pairs import both


def replied(wanted: frozenset[Key]) -> Mapping[Key, list[Statement]]:
    """The replies that stand to these findings, the last first; one question, however many are asked about."""
    figures = {indicator for indicator, _place in wanted}
    found: dict[Key, list[Statement]] = defaultdict(list)
    for one in Reply.objects.filter(withdrawn=None, indicator__in=figures).select_related("body"):
        key = one.indicator_id, one.body.place_id or ""
        if key in wanted:
            found[key].append(statement(one))
    return found


def statement(one: Reply) -> Statement:
    """One reply."""
    where = reverse("reply", kwargs={"id": one.pk})
    return Statement(both(one.body, "name"), both(one, "text"), clock.day_of(one.at), where)
