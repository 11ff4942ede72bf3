"""What a council's page says of the projects in its area."""

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.practices.elsewhere import Elsewhere
from cydwaith.regions.models import ProjectKind
from cydwaith.regions.queries.lines import Sought, projects
from cydwaith.regions.sentences import in_its_area


def lies_in(code: str) -> Elsewhere | None:
    """How many single projects lie in its area, and the page that lists them; nothing of what is no council."""
    place = Body.objects.filter(pk=code, kind="council").values_list("place", flat=True).first()
    if place is None:
        return None
    number = projects(Sought(places=[place], kind=ProjectKind.PROJECT)).count()
    where = f"{reverse('projects')}?place={place}"
    return Elsewhere(str(in_its_area(number)), where) if number else None
