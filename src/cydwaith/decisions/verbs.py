"""What `./cydwaith forum` can be asked for about decisions: which there are, and settling those that are due."""

from typing import Any, Final

from django.core.management.base import CommandParser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cydwaith.decisions import words
from cydwaith.decisions.actions.decisions import settle
from cydwaith.decisions.lifecycle import FROZEN
from cydwaith.decisions.models import Decision
from cydwaith.decisions.rows import DecisionListed
from cydwaith.forums.models import Forum
from cydwaith.forums.verbs import Verb
from cydwaith.shared import formats
from cydwaith.shared.permissions import COMMAND_LINE


def listed(forum: Forum | None, *, state: str, **_options: Any) -> list[Decision]:
    """The decisions of a forum, or of all, in a state, or in any."""
    wanted = {name: value for name, value in (("forum", forum), ("state", state)) if value}
    return list(Decision.objects.filter(**wanted).select_related("current", "moved_by", "moved_body", "forum"))


def settle_due(forum: Forum | None, **_options: Any) -> list[Decision]:
    """Settle what waits although its consents have closed; what was settled."""
    due = Decision.objects.filter(state=FROZEN, current__closes__lte=timezone.now()).order_by("current__closes")
    if forum:
        due = due.filter(forum=forum)
    return [settle(by=COMMAND_LINE, decision=one) for one in due.select_related("forum")]


def in_state(parser: CommandParser) -> None:
    """In which state."""
    parser.add_argument("--state", default="", choices=Decision.State.values, help="cyflwr / state (decisions)")


def line(one: Decision) -> tuple[object, ...]:
    return one.pk, words.STATES[one.state], formats.date(one.settled or one.moved), one.title.plain


HEADER: Final = (_("Number"), _("State"), _("Date"), _("Title"))
VERBS: Final = (
    Verb("decisions", listed, DecisionListed, HEADER, line, in_state),
    Verb("settle-due", settle_due, DecisionListed, HEADER, line, quiet=True),
)
