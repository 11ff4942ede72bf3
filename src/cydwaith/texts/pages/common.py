"""What every page of a text has: the text, the version that its reader may read, what they may do."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.texts import holding, sentences, words
from cydwaith.texts.holding import Holder, What
from cydwaith.texts.models import Text, Version
from cydwaith.texts.queries.texts import text_of


@dataclass(frozen=True)
class Opened:
    """A text as somebody opened it. Whoever writes reads the version that counts."""

    by: Actor
    text: Text
    version: Version
    holder: Holder

    @property
    def is_current(self) -> bool:
        """Whether the version is the one that counts."""
        return self.version.pk == self.text.current_id

    @cached_property
    def may(self) -> dict[str, bool]:
        """What the reader may do now, by its name; nothing with a version that does not count."""
        return {what.value: self.is_current and bool(holding.bodies(self.by, self.text, what)) for what in What}

    def bodies(self, what: What) -> list[Body]:
        """The bodies for which the reader may do something now. Raises Refused where there are none."""
        found = Body.objects.filter(pk__in=holding.bodies(self.by, self.text, what))
        if not found:
            raise Refused(f"text.{what}")
        return sorted(found, key=lambda body: alphabetical(body.name.plain))

    def choices(self, what: What) -> list[tuple[str, str]]:
        """The same as a form offers them."""
        return body_choices(self.bodies(what))

    def context(self, **more: Any) -> dict[str, Any]:  # Any: whatever a template shows
        """What its templates are given."""
        told = {"opened": self, "text": self.text, "version": self.version, "may": self.may}
        return {"section": "", "sentences": sentences, "words": words, "held_by": self.holder, **told, **more}


def opened(request: HttpRequest, key: str) -> Opened:
    """A text, at the latest version that the reader may read. Raises Http404 where there is none."""
    by, found = acting(request), text_of(key)
    version = holding.readable(by, found)
    holder = holding.holder_of(found)
    assert holder is not None, "what nobody holds is readable to nobody"
    return Opened(by, found, version, holder)


def of_current(request: HttpRequest, key: str) -> Opened:
    """The same, for what stands beside the version that counts. Raises Http404 for whoever may not read that."""
    found = opened(request, key)
    if not found.is_current:
        raise Http404(gone())
    return found


def to_write(request: HttpRequest, key: str, what: What) -> Opened:
    """The same, for somebody who may do something with it. Raises Refused for anybody else."""
    found = opened(request, key)
    if not found.may[what]:
        raise Refused(f"text.{what}")
    return found


def gone() -> str:
    """That there is no such thing in a text."""
    return _("There is no such part of this text.")
