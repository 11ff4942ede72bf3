"""From which council a page is seen: the reader's own, or the one that the address asks for (`?place=W06…`)."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from cydwaith.bodies.models import Place
from cydwaith.bodies.pages.my_council import my_council
from cydwaith.evidence.queries import places


@dataclass(frozen=True)
class Viewpoint:
    """The council from which the reader looks, if any; all councils to choose from; addresses that keep the choice.

    `asked` is what the address asked for, "" for all of Wales; None where it said nothing, and the reader's own council
    stands: every page knows that one, so that no link need carry it.
    """

    councils: list[Place] = field(default_factory=list)
    place: Place | None = None
    asked: str | None = None
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
        if self.asked is not None:
            asked["place"] = self.asked
        return reverse(name, kwargs=parts or None) + (f"?{urlencode(asked)}" if asked else "")


# Words that stand behind the question mark of these pages.
ASKED = {"topic": ("better", "reach"), "indicator": ("better",)}


def viewpoint(request: HttpRequest) -> Viewpoint:
    """What a page's address asks for, an unknown council counting as none; else the reader's own council."""
    councils = places.councils()
    wanted = request.GET.get("place")
    mine = my_council(request)
    if wanted is None:
        return Viewpoint(councils, mine)
    found = next((place for place in councils if wanted in {place.code, place.letters} and wanted), None)
    same = found == mine
    return Viewpoint(councils, found, None if same else found.code if found else "")
