"""The policies that are sought, with what a list shows of each."""

from django.db.models import Prefetch, Q, QuerySet

from cydwaith.policies.models import Lead, Policy

LEADS = Prefetch("leads", Lead.objects.filter(until=None).select_related("side", "body", "post"), to_attr="leads_now")


def policies(*, stage: str = "", topic: str = "", forum: str = "", body: str = "") -> QuerySet[Policy]:
    """Policies, those of which anything last changed first; of a topic, those of its parts too."""
    found = Policy.objects.select_related("forum", "topic", "proposed_by").prefetch_related(LEADS, "forum__sides")
    if topic:
        found = found.filter(Q(topic=topic) | Q(topic__parent=topic))
    if body:
        found = found.filter(pk__in=Lead.objects.filter(body=body, until=None).values("policy"))
    wanted = {"stage": stage, "forum": forum}
    return found.filter(**{name: code for name, code in wanted.items() if code}).order_by("-since", "slug")
