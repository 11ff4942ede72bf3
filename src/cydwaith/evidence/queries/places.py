"""The 22 councils' areas, in the order in which each language puts them."""

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.shared.once import once_a_page
from cydwaith.shared.order import alphabetical


@once_a_page
def councils() -> list[Place]:
    """The areas of the councils of Wales, in alphabetical order."""
    return sorted(Place.objects.filter(kind=PlaceKind.COUNCIL), key=lambda place: alphabetical(place.name.plain))
