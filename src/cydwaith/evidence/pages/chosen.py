"""The councils that a reader chose to see beside their own: `?councils=W06000015&councils=W06000016`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest

from cydwaith.bodies.models import Place
from cydwaith.evidence.pages.viewpoint import Viewpoint


@dataclass(frozen=True, slots=True)
class Chosen:
    """Councils to be named on a chart, and the addresses that choose one more of the others."""

    places: Sequence[Place] = ()
    adding: Mapping[str, str] = field(default_factory=dict)

    @property
    def codes(self) -> list[str]:
        """The codes of their areas."""
        return [place.code for place in self.places]


def asked(request: HttpRequest, councils: Sequence[Place]) -> list[Place]:
    """The councils that an address asks for, by code or letters, in its order; what names none counts for nothing."""
    known = {name: place for place in councils for name in (place.code, place.letters)}
    wanted = [word for words in request.GET.getlist("councils") for word in words.upper().split(",")]
    return list(dict.fromkeys(known[word] for word in wanted if word in known))


def chosen(request: HttpRequest, view: Viewpoint) -> Chosen:
    """The choice, with the address of this page for each council that is not part of it yet."""
    places = asked(request, view.councils)
    return Chosen(places, {place.code: more(request, place.code) for place in view.councils if place not in places})


def more(request: HttpRequest, code: str) -> str:
    """This page with one council more, at its run chart."""
    query = request.GET.copy()
    query.appendlist("councils", code)
    return f"?{query.urlencode()}#run"
