"""Whether an award moved its figures: judged as was signed, by the engine; cannot tell is an answer."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Place
from cydwaith.funds.agreements.actions.agreeing import latest
from cydwaith.funds.agreements.buying import bought
from cydwaith.funds.agreements.judging import follow, having
from cydwaith.funds.agreements.models import AgreementAim, AwardVerdict, JointAward
from cydwaith.funds.agreements.sentences import did
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused
from tests.awards_world import ARTICLES, CRF, PEM, in_force
from tests.forum_world import found_wrong
from tests.impact_world import BEGAN, figures, ground, planted
from tests.impact_world import CRF as CARDIFF
from tests.impact_world import PEM as PEMBROKESHIRE
from tests.practice_world import INDICATOR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parties")]


def recalculated() -> int:
    return follow(None, by=COMMAND_LINE, progress=None, anew=False)


@pytest.fixture
def award() -> JointAward:
    """An award that is to move the figure of the tests, whose work began in the ninth of its years."""
    ground()
    return in_force(replace(ARTICLES, aims=(INDICATOR,), begins=BEGAN))


def test_the_partners_begin_with_the_award(award: JointAward) -> None:
    aim = latest(award).aims.get()
    codes = {str(one) for one in Place.objects.filter(bodies__in=[CRF, PEM]).values_list("pk", flat=True)}
    assert having(aim).starts == dict.fromkeys(codes, BEGAN)


def test_without_figures_it_cannot_be_told(award: JointAward) -> None:
    assert recalculated() == 1
    assert recalculated() == 0
    verdict = AwardVerdict.objects.get()
    assert (verdict.verdict, verdict.reasons) == ("cannot_tell_yet", ["no_figures"])
    assert "cannot be told" in did(latest(award).aims.get(), {}).en
    assert found_wrong({"awards"}) == []


def test_a_clear_effect_is_found(award: JointAward) -> None:
    figures(planted(12.0, units=(CARDIFF, PEMBROKESHIRE)))
    assert recalculated() == 1
    verdict = AwardVerdict.objects.get()
    assert verdict.verdict in {"worked", "probably_worked"}
    assert 8 < float(verdict.effect) < 16
    assert len(verdict.adopters) == 2
    assert "Pembrokeshire" in did(latest(award).aims.get(), Place.objects.in_bulk()).en
    assert found_wrong({"awards"}) == []


def test_a_flat_line_is_no_sign_of_an_effect(award: JointAward) -> None:
    figures(planted(0.0))
    recalculated()
    assert AwardVerdict.objects.get().verdict in {"no_sign_of_an_effect", "cannot_tell_yet"}
    assert found_wrong({"awards"}) == []


def test_who_may_not(award: JointAward) -> None:
    with pytest.raises(Refused):
        follow(None, by=PUBLIC, progress=None, anew=False)


def test_how_it_is_judged_is_frozen(award: JointAward) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementAim.objects.update(text="{}")


def test_a_fund_s_money_without_a_figure_cannot_be_told() -> None:
    told = in_force(fund="food-and-fun")
    assert bought("food-and-fun").awards == 1
    assert bought("food-and-fun").unjudged == 0
    assert bought("arfor-2").awards == 0
    assert told.fund == "food-and-fun"
