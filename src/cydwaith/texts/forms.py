"""What is written into the forms of texts. `seen` is the number of the version that the writer reads."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.shared.forms import Form, filled, line, prose
from cydwaith.shared.scanning import SentFile
from cydwaith.texts.bringing_in import LARGEST
from cydwaith.texts.words import IN_LANGUAGE

Choices = list[tuple[str, str]]
EITHER: Final = _("One language is enough to begin with. Both are needed before the text is frozen.")


class ForABody(Form):
    """Whatever is done for a body; where there is only one, nobody needs to be asked."""

    body = forms.ChoiceField(label=_("For which organisation you speak"))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field
        if len(bodies) == 1:
            self.fields["body"].widget = forms.HiddenInput()
            self.fields["body"].initial = bodies[0][0]


class SectionForm(ForABody):
    """What a section says."""

    heading = line(_("Heading"))
    words = prose(_("Text of the section"), rows=14, most=LONGEST_TEXT)


class TitleForm(ForABody):
    """What a text is called."""

    title = line(_("Title"), EITHER)


class PassageForm(ForABody):
    """Some words of a section, in one language."""

    language = forms.ChoiceField(
        label=_("Language of the words"), choices=lambda: [(code, str(name)) for code, name in IN_LANGUAGE.items()]
    )
    passage = forms.CharField(
        label=_("The words, exactly as they stand"),
        help_text=_("Copy them from the section above. They must stand there only once."),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AmendmentForm(PassageForm):
    """Other words for a passage, and why."""

    instead = forms.CharField(
        label=_("The words instead"),
        help_text=_("Leave it empty to strike the words out."),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reason = prose(_("Reason"), _("Everyone who reads the text reads it. One language is enough."))


class CommentForm(PassageForm):
    """Something said of a passage, or of a whole section."""

    says = prose(_("Your comment"), _("One language is enough. Leave the words above empty to speak of the section."))


class RefusalForm(ForABody):
    """Why an amendment is refused."""

    reason = prose(_("Reason"), _("It stays beside the amendment."))


class FileForm(ForABody):
    """A document as the first draft of a text."""

    language = forms.ChoiceField(
        label=_("Language of the file"), choices=lambda: [(code, str(name)) for code, name in IN_LANGUAGE.items()]
    )
    file = SentFile(
        label=_("File"),
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty")},
        help_text=filled(
            _("A Word document (DOCX) of %(most)s MB at most, without macros."), {"most": LARGEST // 2**20}
        ),
    )
