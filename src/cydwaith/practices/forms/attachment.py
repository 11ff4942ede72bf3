"""Adding a file or a picture to a practice."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.practices.attached import LARGEST, TAKEN
from cydwaith.shared.forms import Form, filled, line
from cydwaith.shared.scanning import SentFile


class AttachmentForm(Form):
    """A file, what it is called, and of a picture what it shows."""

    file = SentFile(
        label=_("File or picture"),
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in TAKEN)}),
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty")},
        help_text=filled(
            _("A PDF, a document, a sheet or a picture (PNG, JPEG, WebP), %(most)s MB at most."),
            {"most": LARGEST // 2**20},
        ),
    )
    title = line(_("Title"), _("In both languages: it is what everybody chooses it by."))
    alternative = line(
        _("What the picture shows"),
        _("For a picture, in both languages: what somebody who cannot see it needs to know."),
        most=500,
    )
