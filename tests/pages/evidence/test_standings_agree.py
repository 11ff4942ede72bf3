"""Sentence, interval and verdict of every shipped standing say the same, in both languages."""

import pytest
from django.utils import translation

from cydwaith.evidence.models import Basis, Calculation, Standing
from cydwaith.evidence.pages.questions import level
from cydwaith.evidence.sentences import findings, verdicts
from cydwaith.evidence.verdicts import Verdict, kind

pytestmark = pytest.mark.usefixtures("demo_data")
FLAGS = (Verdict.BETTER, Verdict.WORSE, Verdict.NO_JUDGEMENT)
CIRCUMSTANCES = {"cy": "amgylchiadau", "en": "circumstances"}
SMALL = {"cy": "yn sicr ddigon", "en": "surely"}


def shipped() -> list[Standing]:
    return list(Standing.objects.select_related("indicator", "place", "calculation"))


def test_there_is_something_to_look_at() -> None:
    verdicts = set(Standing.objects.values_list("verdict", flat=True))
    assert {*FLAGS, Verdict.CANNOT_TELL, Verdict.AS_EXPECTED} <= verdicts
    assert Standing.objects.get(indicator="waste-recycled-wales", place="W06000009", latest=True).verdict == "better"
    assert Calculation.objects.get(indicator="greenhouse-gas-emissions", latest=True).aside == ["W06000012"]


def test_no_flag_has_an_interval_that_holds_zero() -> None:
    flags = [one for one in shipped() if one.verdict in FLAGS]
    assert [one for one in flags if one.effect_lower <= 0 <= one.effect_upper] == []
    assert [one for one in flags if not one.wrong_sign < 0.025] == []


def test_as_expected_means_that_any_difference_is_smaller_than_matters() -> None:
    for one in shipped():
        if one.effect is None or one.reason not in {"", "uncertain", "unsure", "unsteady"}:
            continue
        least = one.indicator.smallest_worthwhile
        small = -least < one.effect_lower and one.effect_upper < least
        assert small == (one.verdict in {Verdict.AS_EXPECTED, Verdict.SLIGHT})
        assert (one.verdict == Verdict.SLIGHT) == (small and not one.effect_lower <= 0 <= one.effect_upper)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_sentences_say_what_the_verdict_and_the_comparison_allow(language: str) -> None:
    with translation.override(language):
        for one in Standing.objects.filter(latest=True).select_related("indicator", "place", "calculation"):
            assert one.basis == one.calculation.basis
            told = [verdicts.long(kind(one), one.basis), *level(one, one.indicator, one.calculation)]
            told += [findings.sentence(one, one.indicator)] if one.verdict in FLAGS else []
            said = [str(sentence) for sentence in told]
            claims = [line for line in said if CIRCUMSTANCES[language] in line.lower()]
            if one.reason != "missing_context":
                assert not claims or one.basis == Basis.CIRCUMSTANCES, claims
            if one.verdict in FLAGS and one.basis == Basis.CIRCUMSTANCES:
                assert len(claims) >= 2
            equivalent = one.verdict in {Verdict.AS_EXPECTED, Verdict.SLIGHT}
            assert any(SMALL[language] in line for line in said) == equivalent, said
