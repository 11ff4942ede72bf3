"""What is wrong with something that nobody sees is said of the whole form, without a name that only machines know."""

import pytest
from django import forms

from cydwaith.shared.forms import NOT_WHOLE, Form
from cydwaith.shared.posting import refuse
from cydwaith.shared.refusals import NotPossible


class Signing(Form):
    """A form with a field that nobody sees, before one that all do."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    name = forms.CharField(label="Name")


@pytest.mark.parametrize("sent", [{"name": "A"}, {"name": "A", "seen": "x"}])
def test_a_hidden_field_that_is_missing_or_spoilt_is_told_without_its_name(sent: dict[str, str]) -> None:
    form = Signing(sent)
    assert [message for _target, message in form.summary] == [str(NOT_WHOLE)]


def test_a_refusal_at_a_hidden_field_stands_for_the_whole_form() -> None:
    form = Signing({"name": "A", "seen": "1"})
    assert form.is_valid()
    refuse(form, NotPossible("It is another’s turn", "seen"))
    assert [message for _target, message in form.summary] == ["It is another’s turn"]


def test_every_form_that_hides_a_field_is_one_of_ours() -> None:
    """So that no name of a column is ever read out: a form of another kind would say it again."""
    from cydwaith import urls

    assert urls.urlpatterns
    for one in every(forms.Form):
        if one.__module__.startswith("cydwaith.") and any(
            field.widget.is_hidden for field in getattr(one, "base_fields", {}).values()
        ):
            assert issubclass(one, Form), f"{one.__module__}.{one.__qualname__}"


def every(kind: type) -> set[type]:
    """A class's subclasses, and theirs."""
    return {one for below in kind.__subclasses__() for one in (below, *every(below))}
