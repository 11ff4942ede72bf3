"""Where projects stand on a day."""

import datetime as dt

from django.db.models import Q

from cydwaith.regions.models import ProjectSite


def sited(on: dt.date) -> dict[str, ProjectSite]:
    """By project, its site on a day."""
    held = ProjectSite.objects.filter(Q(ended=None) | Q(ended__gt=on), on__lte=on)
    return {one.project_id: one for one in held}
