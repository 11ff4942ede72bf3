"""What is written into the forms of conversations."""

from typing import Any, Final

from django import forms
from django.utils.functional import lazy

from cydwaith.deliberations import refusals
from cydwaith.deliberations.models import WhoMay
from cydwaith.deliberations.models.conversation import FEWEST_TO_BEGIN, FEWEST_TO_EXPORT, LONGEST_TITLE
from cydwaith.deliberations.models.statement import LONGEST
from cydwaith.deliberations.sentences import talking
from cydwaith.deliberations.words import WHO
from cydwaith.shared.forms import Form, day, line, prose
from cydwaith.shared.said import Said, said
from cydwaith.shared.scanning import SentFile

Choices = list[tuple[str, str]]
read = lazy(str, str)
"""A text that is read in the reader's language when a form is shown."""
SPEAKING: Final = read(said(cy="Dros ba sefydliad yr ydych yn siarad", en="For which organisation you speak"))
MOST: Final = 100_000


def label(cy: str, en: str) -> Any:  # Any: a text read later
    """A label or a hint."""
    return read(said(cy=cy, en=en))


class SpokenForm(Form):
    """A form that somebody sends for an organisation of theirs; where there is one, nobody needs to be asked."""

    body = forms.ChoiceField(label=SPEAKING)

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field
        if len(bodies) == 1:
            self.fields["body"].widget = forms.HiddenInput()
            self.fields["body"].initial = bodies[0][0]


class ConversationForm(SpokenForm):
    """A conversation to be opened."""

    title = line(label("Teitl", "Title"), most=LONGEST_TITLE)
    question = prose(
        label("Y cwestiwn", "The question"),
        label(
            "Yr hyn yr ydych am i bobl siarad amdano, a beth fydd yn cael ei wneud â’r canlyniadau.",
            "What you want people to talk about, and what will be done with the results.",
        ),
        most=2000,
    )
    opens = day(label("Y diwrnod cyntaf", "First day"))
    closes = day(label("Y diwrnod olaf", "Last day"))
    who = forms.ChoiceField(label=read(talking.WHO), choices=lambda: [(code, str(WHO[code])) for code in WhoMay.values])
    first = forms.IntegerField(
        label=label("Dangos ffigurau o faint o bobl", "Show figures from how many people on"),
        min_value=FEWEST_TO_BEGIN,
        max_value=MOST,
        initial=30,
        help_text=label(
            "Yna y ceir y grwpiau, ac maent yn aros. Mwy o bobl, gwell grwpiau.",
            "Groups are found then, and stay. The more people, the better the groups.",
        ),
    )
    smallest = forms.IntegerField(
        label=label("Lawrlwytho pleidleisiau o faint o bobl", "Let votes be downloaded from how many people on"),
        min_value=FEWEST_TO_EXPORT,
        max_value=MOST,
        initial=30,
        help_text=label("Dim ond ar ôl cau, a byth am lai.", "Only once it is closed, and never of fewer."),
    )


class StatementForm(Form):
    """A statement."""

    text = line(read(talking.YOUR_STATEMENT), read(talking.STATEMENT_HINT), most=LONGEST)


class TranslationForm(SpokenForm):
    """A statement in the language in which its author did not say it."""

    text = line(read(talking.STATEMENT), read(talking.BESIDE), most=LONGEST)

    def __init__(self, *args: Any, there: Said, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, said_there in (("text_cy", there.cy), ("text_en", there.en)):
            if said_there:
                self.fields[name].disabled = True
                self.fields[name].initial = said_there

    def clean(self) -> dict[str, Any]:
        """A text that somebody else put there since the form was shown stays, and whoever comes second is told."""
        for name, field in self.fields.items():
            sent = str(self.data.get(name, "")).strip()
            if field.disabled and sent and sent != field.initial:
                self.add_error(name, str(refusals.beside_already(sent)))
        return super().clean() or self.cleaned_data


class ReasonForm(SpokenForm):
    """Why something is done."""

    reason = prose(read(talking.REASON), most=1000)


class ReopeningForm(ReasonForm):
    """Why a conversation opens again, and until when."""

    closes = day(label("Y diwrnod olaf", "Last day"))


class InvitationsForm(SpokenForm):
    """How many invitations are made."""

    number = forms.IntegerField(label=label("Faint o wahoddiadau", "How many invitations"), min_value=1, max_value=500)


class CodeForm(Form):
    """To which address a code is sent."""

    address = forms.EmailField(label=label("Eich cyfeiriad e-bost", "Your e-mail address"), max_length=254)


class EnterForm(Form):
    """The code that was sent there."""

    address = forms.EmailField(widget=forms.HiddenInput, max_length=254)
    code = forms.CharField(
        label=label("Y cod", "The code"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "class": "cw-short"}),
    )


class FilesForm(SpokenForm):
    """The two files that Polis exports."""

    comments = SentFile(label=read(talking.FILE_OF_STATEMENTS), widget=forms.FileInput(attrs={"accept": ".csv"}))
    votes = SentFile(label=read(talking.FILE_OF_VOTES), widget=forms.FileInput(attrs={"accept": ".csv"}))
    dry = forms.BooleanField(label=read(talking.DRY), required=False)
