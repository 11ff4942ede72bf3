"""What is written into the forms of an assessment by a panel."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import offer
from cydwaith.performance.models import PanelEvidence
from cydwaith.performance.words import panels as words
from cydwaith.policies.forms.policies import Choices, SpokenForm
from cydwaith.shared.forms import Form, day, line, prose

MOST: Final = 4000


def named(choices: Any) -> Choices:  # Any: names by their codes, as the words have them
    """Codes with their names, as a form offers them."""
    return [(str(code), str(said)) for code, said in choices.items() if code]


class ScopeForm(Form):
    """What the panel is to look at."""

    text = prose(_("What the panel is to look at"), _("The version before stays to be read."), most=MOST, rows=8)
    reason = prose(
        _("Why it is changed"), _("Needed where there is a scope already. Everyone will read it."), most=MOST
    )


class MemberForm(Form):
    """A member by role, home organisation and office there; nobody is named."""

    role = forms.ChoiceField(label=_("In which role"), widget=forms.RadioSelect)
    body = forms.ChoiceField(label=_("Home organisation"), required=False)
    home = line(_("Or its name, where it is not in the list"))
    office = line(_("Office there"), _("Such as chief executive. No name: people change, the office stays."))

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "role", named(words.ROLES))
        offer(self, "body", [("", "–"), *bodies])


class DeclareForm(SpokenForm):
    """What a member declares."""

    declared = forms.ChoiceField(label=_("What the member declares"), widget=forms.RadioSelect)
    interests = prose(_("Which interests"), _("Everyone will read it. Name no private person."), most=MOST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "declared", named(words.DECLARED))


class DateForm(Form):
    """A line of the timetable."""

    step = forms.ChoiceField(label=_("Which step"))
    turn = forms.ChoiceField(label=_("What is to be said of it"), widget=forms.RadioSelect)
    on = day(_("Day"), _("Of a visit, its first day."))
    until = day(_("Last day of a visit"), required=False)
    note = prose(_("Reason"), _("Needed where a day is moved. Everyone will read it."), most=MOST)
    url = forms.URLField(label=_("Where it can be read"), required=False, max_length=300, assume_scheme="https")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "step", named(words.STEPS))
        offer(self, "turn", named(words.TURNS))


class PanelReportForm(SpokenForm):
    """The report."""

    on = day(_("Day of the report"))
    conclusion = prose(
        _("What the panel concludes"), _("A few sentences; the findings stand by themselves."), most=MOST
    )
    url = forms.URLField(label=_("Where it can be read"), required=False, max_length=300, assume_scheme="https")


class EvidenceForm(SpokenForm):
    """Something for the evidence room."""

    kind = forms.ChoiceField(label=_("What kind of thing"))
    key = forms.CharField(
        label=_("Its code, its number, or the address of its page"),
        required=False,
        max_length=500,
        help_text=_("Of a thing on this site. What it says today is kept, whatever becomes of it later."),
    )
    title = line(_("Title of the paper"), _("Of a paper only."))
    told = prose(_("What the paper says"), most=MOST)
    url = forms.URLField(label=_("Where the paper can be read"), required=False, max_length=300, assume_scheme="https")
    readers = forms.ChoiceField(label=_("Who may read it"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "kind", named(words.PAPERS))
        offer(self, "readers", named(words.READERS))
        self.initial.setdefault("readers", PanelEvidence.Readers.EVERYBODY.value)


class FindingForm(SpokenForm):
    """A strength or a recommendation."""

    kind = forms.ChoiceField(label=_("What it is"), widget=forms.RadioSelect)
    topic = forms.ChoiceField(label=_("Topic"))
    text = prose(_("What the panel found"), most=MOST)

    def __init__(self, *args: Any, topics: Choices, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "kind", named(words.KINDS))
        offer(self, "topic", topics)


class AmendForm(SpokenForm):
    """A finding in other words."""

    text = prose(_("What the panel found"), most=MOST)
    reason = prose(_("Why it is changed"), _("Needed once the panel has reported. Everyone will read it."), most=MOST)


class AnswerForm(Form):
    """A council's answer to a recommendation."""

    answer = forms.ChoiceField(label=_("What the council answers"), widget=forms.RadioSelect)
    reasons = prose(_("Reasons"), _("Needed unless it is accepted. Everyone will read them."), most=MOST)
    action = prose(_("What the council will do"), _("Needed unless it is not accepted."), most=MOST)
    post = forms.ChoiceField(label=_("Which post answers for that"), required=False)
    due = day(_("By when"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, posts: Choices, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "answer", named(words.ANSWERS))
        offer(self, "post", [("", "–"), *posts])


class ViewForm(SpokenForm):
    """What the panel thinks of an answer."""

    view = forms.ChoiceField(label=_("What the panel thinks of the answer"), widget=forms.RadioSelect)
    text = prose(_("In the panel’s words"), most=MOST)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "view", named(words.VIEWS))


class SendingForm(SpokenForm):
    """To whom the report was sent."""

    to = forms.ChoiceField(label=_("To whom"))
    on = day(_("On which day"))
    how = prose(_("How"), _("Such as by e-mail. No private address."), most=MOST)

    def __init__(self, *args: Any, recipients: Choices, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "to", recipients)
