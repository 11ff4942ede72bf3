"""What is written into the forms in which councils say how duties go, and reply to findings."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.engines.clock import Event
from cydwaith.performance.words import EVENTS
from cydwaith.shared.forms import Form, day, prose

MOST: Final = 2000


class StatusForm(Form):
    """How a duty goes."""

    of = forms.ChoiceField(label=_("Which duty, for which period"))
    event = forms.ChoiceField(label=_("What can be said of it"))
    on = day(_("On which day that was, or was decided"))
    until = day(_("Planned for, or put off to"), required=False)
    reason = prose(_("Reason"), _("Needed where it was put off. Everyone will read it."), most=MOST)
    url = forms.URLField(label=_("Where it can be read"), required=False, max_length=300, assume_scheme="https")

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["of"].choices = choices  # type: ignore[attr-defined]  # a choice field
        said = [(one.value, EVENTS[one]) for one in Event if one in EVENTS]
        self.fields["event"].choices = said  # type: ignore[attr-defined]  # the same


class WhyForm(Form):
    """Why something is withdrawn."""

    why = prose(_("Reason"), _("Everyone will read it."), most=MOST)


class ReplyForm(Form):
    """A council’s statement about a finding."""

    body = forms.ChoiceField(label=_("On behalf of which council"))
    text = prose(
        _("Your council’s statement"),
        _("It stands, with its date, wherever the finding does. One language is enough; nothing is translated."),
        most=MOST,
    )

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field


class NothingForm(Form):
    """Nothing is written: somebody only presses."""
