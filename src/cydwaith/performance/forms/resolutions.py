"""What is written into the form of who decides."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import offer
from cydwaith.performance.sentences.deciding import DECIDERS
from cydwaith.shared.forms import Form, day


class ResolutionForm(Form):
    """Who decides, as a council resolved."""

    decider = forms.ChoiceField(label=_("Who decides"), widget=forms.RadioSelect)
    on = day(_("On which day the council resolved so"))
    url = forms.URLField(label=_("Where it can be read"), required=False, max_length=300, assume_scheme="https")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        offer(self, "decider", [(one.value, str(words)) for one, words in DECIDERS.items()])
