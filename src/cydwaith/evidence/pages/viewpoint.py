"""From which council a page is seen: `?place=W06…`, kept in every link that leads on."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from cydwaith.bodies.models import Place
from cydwaith.evidence.queries import places


@dataclass(frozen=True)
class Viewpoint:
    """The council chosen by the reader, if one is; all councils to choose from; and addresses that keep the choice."""

    councils: list[Place] = field(default_factory=list)
    place: Place | None = None
    known: dict[tuple[object, ...], str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def code(self) -> str:
        """The code of the chosen council's area; empty when none is."""
        return self.place.code if self.place else ""

    def address(self, name: str, /, **parts: str) -> str:
        """The address of a page with the choice kept, however often the page leads there."""
        wanted = (name, *parts.items())
        if wanted not in self.known:
            self.known[wanted] = self.worked_out(name, parts)
        return self.known[wanted]

    def worked_out(self, name: str, parts: dict[str, str]) -> str:
        """An address; words that are no part of the path go behind a question mark."""
        asked: dict[str, str] = {}
        for key in [key for key in parts if name in ASKED.get(key, ())]:
            asked[key] = parts.pop(key)
        if self.place:
            asked["place"] = self.place.code
        return reverse(name, kwargs=parts or None) + (f"?{urlencode(asked)}" if asked else "")


# Words that stand behind the question mark of these pages.
ASKED = {"topic": ("better", "reach"), "indicator": ("better",)}


def viewpoint(request: HttpRequest) -> Viewpoint:
    """The viewpoint that a page's address asks for; an unknown council counts as none."""
    councils = places.councils()
    wanted = request.GET.get("place", "")
    return Viewpoint(
        councils, next((place for place in councils if wanted in {place.code, place.letters} and wanted), None)
    )
