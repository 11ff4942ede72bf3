"""Putting a paper before a meeting."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.meetings.paper_kinds import KINDS, LARGEST
from cydwaith.meetings.words import LANGUAGES
from cydwaith.shared.forms import Form, filled, line, prose
from cydwaith.shared.scanning import SentFile

Choices = list[tuple[str, str]]
TAKEN = ",".join(f".{kind}" for kind in KINDS)


class PaperForm(Form):
    """A file, what it is called, and the item it belongs to."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    item = forms.ChoiceField(
        label=_("Item"), required=False, help_text=_("Leave it open when it belongs to the whole meeting.")
    )
    file = SentFile(
        label=_("File"),
        max_length=200,
        widget=forms.FileInput(attrs={"accept": TAKEN}),
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty")},
        help_text=filled(_("A PDF, a document, a sheet or slides, %(most)s MB at most."), {"most": LARGEST // 2**20}),
    )
    language = forms.ChoiceField(
        label=_("Language of the file"),
        choices=list(LANGUAGES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the language")},
    )
    pair = forms.ChoiceField(
        label=_("The same paper in the other language"),
        required=False,
        help_text=_("When it is here already: readers are then led to the one in their language."),
    )
    title = line(_("Title"))
    late_reason = prose(_("Why it is late"), _("The notice has gone out. Everyone will read the reason."))

    arrangement = (("body",), ("item",), ("file",), ("language",), ("title",), ("pair",), ("late_reason",))

    def __init__(self, *args: Any, bodies: Choices, items: Choices, pairs: Choices, late: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field
        self.fields["item"].choices = [("", "–"), *items]  # type: ignore[attr-defined]  # a choice field
        self.fields["pair"].choices = [("", "–"), *pairs]  # type: ignore[attr-defined]  # a choice field
        self.leave_out(*([] if late else ["late_reason"]), *([] if pairs else ["pair"]))
