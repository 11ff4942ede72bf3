"""What is written into the forms of policies."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import alone, offer
from cydwaith.policies.models import Citation
from cydwaith.policies.words import KINDS
from cydwaith.shared.forms import Form, line, prose

Choices = list[tuple[str, str]]
SPEAKING = _("For which organisation you speak")


class SpokenForm(Form):
    """A form that somebody sends for an organisation of theirs."""

    body = forms.ChoiceField(label=SPEAKING)

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)


class ProposalForm(SpokenForm):
    """A question from which a policy begins."""

    forum = forms.ChoiceField(label=_("In which forum both sides meet"))
    topic = forms.ChoiceField(label=_("Topic"))
    title = line(_("Title"), _("One language is enough to begin with; both are needed before it is agreed."))
    question = prose(_("The question"), _("What is to be solved, and for whom. Not yet how."))

    def __init__(self, *args: Any, forums: Choices, topics: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "forum", forums)
        offer(self, "topic", topics)


class LeadForm(SpokenForm):
    """Which post holds the pen."""

    post = forms.ChoiceField(label=_("Which post holds the pen for your side"))

    def __init__(self, *args: Any, posts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "post", posts)


class ReplyForm(SpokenForm):
    """A reply to something that is asked of every policy."""

    text = prose(_("Your answer"), _("Earlier answers stay; the last one counts."), rows=6)


class CitationForm(SpokenForm):
    """What is to hang on a policy."""

    kind = forms.ChoiceField(label=_("What kind of thing"))
    key = forms.CharField(
        label=_("Its code, its number, or the address of its page"),
        max_length=500,
        help_text=_("What it says today is kept with the policy, whatever becomes of it later."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "kind", [(kind.value, str(KINDS[kind])) for kind in Citation.Cited])


class ChangeForm(SpokenForm):
    """To which stage a policy is to go, and why."""

    to = forms.ChoiceField(label=_("To which stage"), widget=forms.RadioSelect)
    reason = prose(_("Reason"), _("Going back takes a reason. It stays in the life of the policy."))

    def __init__(self, *args: Any, stages: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to", stages)


class AnswerChangeForm(SpokenForm):
    """Yes or no to a change of stage."""

    answer = forms.ChoiceField(
        label=_("Your side’s answer"),
        widget=forms.RadioSelect,
        choices=[("yes", _("Yes, it may")), ("no", _("No, it stays where it is"))],
    )
    reason = prose(_("Reason"), _("A no takes a reason."))
