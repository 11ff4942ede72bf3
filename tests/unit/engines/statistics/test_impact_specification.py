import json
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.change import PERCENTAGE, RATE
from cydwaith.engines.statistics.impact import Estimator, Specification, Treatment, frame
from cydwaith.engines.statistics.impact.specification import decimal_text
from cydwaith.engines.statistics.standing import Polarity

SPEC = Specification("waste-recycled", Polarity.HIGHER, 2.5, 6, 2, Estimator.SYNTHETIC_CONTROL, 42)


def test_canonical_text_and_digest():
    assert SPEC.canonical() == (
        '{"after":2,"before":6,"direction":"higher","estimator":"synthetic-control","indicator":"waste-recycled",'
        '"seed":42,"smallest_worthwhile":"2.5"}'
    )
    assert SPEC.digest == "1cff18cfc87cfb08d35f3fd85d54847e56253afe83a66a7c86cd22b4b9d1500d"


def test_nothing_in_it_is_a_binary_fraction():
    def numbers(value):
        assert not isinstance(value, float)
        return value

    json.loads(SPEC.canonical(), parse_float=numbers)


@pytest.mark.parametrize(
    "changed",
    [
        {"indicator": "x"},
        {"direction": Polarity.LOWER},
        {"smallest_worthwhile": 2.6},
        {"before": 7},
        {"after": 3},
        {"estimator": Estimator.GROUP_TIME},
        {"seed": 43},
    ],
)
def test_every_change_changes_the_digest(changed):
    assert replace(SPEC, **changed).digest != SPEC.digest


def test_it_cannot_be_changed_in_place():
    with pytest.raises(FrozenInstanceError):
        SPEC.seed = 1


@pytest.mark.parametrize(
    "changed",
    [
        {"indicator": " "},
        {"direction": Polarity.NO_JUDGEMENT},
        {"smallest_worthwhile": 0},
        {"smallest_worthwhile": -1},
        {"smallest_worthwhile": float("nan")},
        {"smallest_worthwhile": float("inf")},
        {"before": 1},
        {"after": 0},
        {"seed": -1},
    ],
)
def test_refused(changed):
    with pytest.raises(ValueError, match=r"specification|direction|smallest|periods|seed"):
        replace(SPEC, **changed)


@given(st.floats(1e-12, 1e12))
def test_decimal_text_is_the_number(value):
    text = decimal_text(value)
    assert float(text) == value
    assert "e" not in text


@pytest.mark.parametrize(("value", "text"), [(2, "2"), (2.0, "2"), (0.1, "0.1"), (1e-7, "0.0000001"), (100, "100")])
def test_decimal_text(value, text):
    assert decimal_text(value) == text


@pytest.mark.parametrize(
    "call",
    [
        lambda: frame([[1, 2], [3, 4]], [1]),
        lambda: frame([1, 2], [1]),
        lambda: frame([[1, 2], [3, 4]], [1, None], units=["a", "a"]),
        lambda: frame([[1, 2], [3, 4]], [1, None], excluded=["z"]),
        lambda: frame([[1, float("inf")], [3, 4]], [1, None]),
        lambda: frame([[1, 2], [3, 104]], [1, None], bounds=PERCENTAGE),
        lambda: frame([[1, 2], [3, -1]], [1, None], bounds=RATE),
        lambda: frame([[1, 2], [3, 4]], [1, None], predictors=[[1.0]]),
    ],
)
def test_a_frame_that_cannot_be_is_refused(call):
    with pytest.raises(ValueError, match=r"shape|twice|excluded|infinite|above|below|predictors|periods"):
        call()


def test_who_adopted():
    made = frame([[1, 2, 3]] * 5, [0, 1, 3, None, 2], excluded=["4"])
    assert made.adopters.tolist() == [1]
    assert Treatment((1, None)).times.tolist() == [1, float("inf")]
