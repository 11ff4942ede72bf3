"""A text in both languages as one thing, from the form to the columns that keep it."""

import re

import pytest
from django import forms
from django.utils import translation

from cydwaith.meetings.models import Item
from cydwaith.shared.forms import Form, line, prose
from cydwaith.shared.pairs import UNSAID, both, given, in_columns, pairs_of, stripped, tidied
from cydwaith.shared.posting import refuse
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

TOLD = Said("Eira.", "Snow.")


class ReasonForm(Form):
    """Why, and when."""

    reason = prose("Y rheswm", "Mae un iaith yn ddigon.", most=20)
    day = forms.CharField(label="Dydd")
    title = line("Teitl")

    arrangement = (("day",), ("reason",), ("title",))


def sent(**told: str) -> ReasonForm:
    return ReasonForm({"day": "heddiw", **told})


def test_a_pair_is_read_written_and_given_whole() -> None:
    item = Item(title_cy="Tai", title_en="Housing")
    assert Item.title.of(item) == both(item, "title") == Said("Tai", "Housing")
    item.title = Said("Ffyrdd")
    assert (item.title_cy, item.title_en) == ("Ffyrdd", "")
    with translation.override("en"):
        assert (item.title, item.title.language) == ("Ffyrdd", "cy")
    assert pairs_of(Item) == ("title", "text")


@pytest.mark.parametrize(("text", "there"), [(UNSAID, False), (Said("", "a"), True), (Said("a"), True)])
def test_a_pair_is_true_where_it_is_said_in_a_language(text: Said, there: bool) -> None:
    assert bool(text) is there


def test_columns_take_a_pair_apart_and_nothing_else() -> None:
    assert in_columns(reason=TOLD, state="held") == {"reason_cy": "Eira.", "reason_en": "Snow.", "state": "held"}


def test_what_is_given_has_no_space_around_it() -> None:
    assert given(Said(" Eira. ", "\n"), "reason") == stripped(Said(" Eira. ")) == Said("Eira.")


def test_nothing_given_is_refused_at_its_field_in_the_words_that_ask_for_it() -> None:
    with translation.override("en"), pytest.raises(NotPossible) as refusal:
        given(Said(" ", "\t"), "reason")
    assert (refusal.value.field, refusal.value.reason) == ("reason", "Give the reason, in at least one language")
    with pytest.raises(NotPossible, match="Beth\\?"):
        given(UNSAID, "what", "Beth?")


def test_a_form_has_a_field_for_each_language_and_one_value() -> None:
    form = sent(reason_cy=" Eira. ", reason_en="Snow.")
    assert list(form.fields) == ["reason_cy", "reason_en", "day", "title_cy", "title_en"]
    assert form.is_valid()
    assert form.cleaned_data == {"reason": TOLD, "day": "heddiw", "title": UNSAID}


def test_each_field_says_its_language_and_the_hint_is_given_once() -> None:
    with translation.override("en"):
        html = str(sent())
    assert re.findall(r"<label[^>]*>(.*?)</label>", html)[1:3] == ["Y rheswm (in Welsh)", "Y rheswm (in English)"]
    assert html.count("Mae un iaith yn ddigon.") == 1
    assert [re.search(r'lang="(..)"', one)[1] for one in re.findall(r"<textarea[^>]*>", html)] == ["cy", "en"]  # type: ignore[index]  # both have one


def test_a_form_lays_a_pair_out_in_one_row() -> None:
    rows = [[field.name for field in row] for row in sent().laid_out()]
    assert rows == [["day"], ["reason_cy", "reason_en"], ["title_cy", "title_en"]]


def test_a_form_begins_with_what_is_kept() -> None:
    form = ReasonForm(initial={"reason": TOLD, "day": "ddoe"})
    assert [form[name].value() for name in ("reason_cy", "reason_en", "day")] == ["Eira.", "Snow.", "ddoe"]


def test_a_text_too_long_in_one_language_is_said_there() -> None:
    form = sent(reason_cy="Eira.", reason_en="x" * 21)
    assert list(form.errors) == ["reason_en"]
    assert "reason" not in form.cleaned_data


def test_a_refusal_stands_at_the_first_of_both() -> None:
    form = sent()
    assert form.is_valid()
    refuse(form, NotPossible("Pam?", "reason"))
    assert form.errors == {"reason_cy": ["Pam?"]}
    assert form.summary[0][0] == "id_reason_cy"


def test_what_is_left_out_is_not_asked_for() -> None:
    form = sent(reason_cy="Eira.")
    form.leave_out("reason", "day")
    assert form.is_valid()
    assert form.cleaned_data == {"title": UNSAID}


def test_texts_by_name_are_tidy_and_no_others_are_taken() -> None:
    assert tidied({"title": Said(" Un\r\nDau ")}, ("title", "what")) == {"title": Said("Un\nDau"), "what": UNSAID}
    with pytest.raises(TypeError, match="title_cy"):
        tidied({"title_cy": Said("Un")}, ("title",))
