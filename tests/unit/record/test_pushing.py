"""Checkpoints are pushed to witnesses, who sign them, or say why not."""

import json
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone, translation

from cydwaith.engines.merkle.keys import generate
from cydwaith.engines.merkle.witness import Request
from cydwaith.record import background, checkpoints, checks, keys, outside, pushed, pushing, witnesses
from cydwaith.record.models import Checkpoint, Cosignature, Entry
from cydwaith.record.pushed import Outcome, Pushed
from cydwaith.record.sentences import told_of
from cydwaith.record.verifying import live
from cydwaith.shared.permissions import COMMAND_LINE
from tests.record_attacks import COVERED, SIZE, found, grow, reappend, rebuild, run
from tests.witness_server import Witness, witness

pytestmark = pytest.mark.usefixtures("log")


@pytest.fixture
def side(log: None, settings: object) -> Iterator[Witness]:
    """A witness that this log trusts and pushes to."""
    with witness(keys.signer().verifier) as made:
        witnesses.trust(by=COMMAND_LINE, name="A council", body=None, key=made.public)
        settings.LOG_WITNESSES = [made.address]  # type: ignore[attr-defined]
        checkpoints.publish()
        yield made


def pushed_once() -> Pushed:
    (one,) = pushing.push()
    return one


def test_a_witness_signs_what_it_is_pushed(side: Witness) -> None:
    one = pushed_once()
    size = checkpoints.latest().size
    assert (one.outcome, one.size) == (Outcome.SIGNED, size)
    assert Request.parse(side.asked[0]).old == 0
    assert Cosignature.objects.get().checkpoint.size == size
    assert [kept.size for kept in outside.journal().witnessed] == [size]
    assert found() == set()


def test_what_it_signed_is_not_pushed_again(side: Witness) -> None:
    assert pushed_once() == pushed_once()
    assert len(side.asked) == 1


def test_the_next_time_it_is_shown_that_the_log_grew(side: Witness) -> None:
    before = pushed_once().size
    grow(40)
    checkpoints.publish()
    assert pushed_once().size == before + 40
    request = Request.parse(side.asked[-1])
    assert request.old == before
    assert request.proof
    assert Cosignature.objects.count() == 2


def test_a_witness_that_saw_another_size_says_which_and_is_asked_again(side: Witness) -> None:
    before = pushed_once().size
    pushed.path().unlink()
    grow(3)
    checkpoints.publish()
    assert pushed_once().outcome is Outcome.SIGNED
    assert [Request.parse(one).old for one in side.asked[-2:]] == [0, before]


def test_a_log_that_was_rewritten_is_refused_and_that_is_a_fault(side: Witness) -> None:
    pushed_once()
    reappend(5, facts='{"at":999}')
    rebuild()
    run("DELETE FROM record_cosignature", "DELETE FROM record_checkpoint")
    outside.path().unlink()  # whoever holds the machine and its key too
    grow(2)
    checkpoints.publish()
    one = pushed_once()
    assert one.outcome is Outcome.REFUSED
    assert one.detail.startswith("422")
    faults = [fault for fault in live.verify().faults if fault.kind == "witness-refuses"]
    assert [fault.about for fault in faults] == [side.address]
    assert len(list(checks.wrong())) == 1


def test_a_log_that_was_cut_is_refused(side: Witness) -> None:
    size = pushed_once().size
    run("DELETE FROM record_cosignature", "DELETE FROM record_checkpoint")
    Entry.objects.filter(index__gte=100).delete()
    rebuild()
    outside.path().unlink()
    checkpoints.publish()
    assert pushed_once().detail == f"it saw {size} entries, and the log shows {Checkpoint.objects.get().size}"


def test_two_histories_of_one_size_are_refused(side: Witness) -> None:
    size = pushed_once().size
    pushed.path().unlink()
    side.instead = [(409, f"{size}\n"), (409, f"{size}\n")]
    assert pushed_once().outcome is Outcome.REFUSED


REPLIES = {
    "the log is not known": ([(404, "unknown log\n")], Outcome.DECLINED),
    "the key is not known": ([(403, "")], Outcome.DECLINED),
    "it is broken": ([(500, "oops")], Outcome.UNREACHED),
    "it is busy": ([(429, "")], Outcome.UNREACHED),
    "it leads elsewhere": ([(302, "")], Outcome.UNREACHED),
    "a size that is none": ([(409, "many\n")], Outcome.UNREACHED),
    "another size each time": ([(409, "1\n"), (409, "2\n"), (409, "1\n")], Outcome.UNREACHED),
    "no line": ([(200, "")], Outcome.DECLINED),
    "words for a line": ([(200, "yes\n")], Outcome.DECLINED),
    "no text": ([(200, "\x00\n")], Outcome.DECLINED),
    "far too much": ([(200, "x" * 100_000)], Outcome.UNREACHED),
}


@pytest.mark.once  # it is about what is asked over HTTP
@pytest.mark.parametrize("name", REPLIES)
def test_whatever_else_it_answers_is_told(side: Witness, name: str) -> None:
    side.instead, outcome = list(REPLIES[name][0]), REPLIES[name][1]
    assert pushed_once().outcome is outcome
    assert not Cosignature.objects.exists()
    assert pushed_once().outcome is Outcome.SIGNED, "the next time it is asked again"


def test_a_line_by_a_key_that_is_not_trusted_is_not_taken(side: Witness) -> None:
    side.key = generate("council.example/witness")
    assert pushed_once().outcome is Outcome.DECLINED
    assert not Cosignature.objects.exists()


def test_it_is_not_waited_for_without_end(side: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushing, "SECONDS", 0.3)
    side.slow = 0.05
    assert pushed_once().outcome is Outcome.UNREACHED


@pytest.mark.once  # it is about what is asked over HTTP
@pytest.mark.parametrize(
    "address",
    ["http://witness.example/", "ftp://127.0.0.1/", "https://me:secret@witness.example/", "https://", "nonsense"],
)
def test_an_address_that_must_not_be_set_is_not_asked(side: Witness, settings: object, address: str) -> None:
    settings.LOG_WITNESSES = [address]  # type: ignore[attr-defined]
    assert pushed_once().outcome is Outcome.UNREACHED
    assert not side.asked


def test_one_witness_that_is_away_does_not_keep_the_others_waiting(side: Witness, settings: object) -> None:
    settings.LOG_WITNESSES = ["http://127.0.0.1:9/", side.address]  # type: ignore[attr-defined]
    assert [one.outcome for one in pushing.push()] == [Outcome.UNREACHED, Outcome.SIGNED]
    assert set(pushed.every()) == set(settings.LOG_WITNESSES)  # type: ignore[attr-defined]


def test_two_processes_do_not_push_at_once(side: Witness) -> None:
    with pushing.alone() as first:
        assert first
        assert pushing.push() == []


def test_in_the_background_everything_is_covered(side: Witness) -> None:
    grow(5)
    assert background.cover() == 1
    assert live.verify().cover.beyond == 0  # type: ignore[union-attr]
    assert Cosignature.objects.count() == 1


def test_in_the_background_a_witness_that_is_away_is_asked_less_and_less_often(side: Witness, settings: object) -> None:
    settings.LOG_WITNESSES = ["http://127.0.0.1:9/"]  # type: ignore[attr-defined]
    pauses = [1]
    for _look in range(5):
        pauses.append(background.cover(pause=pauses[-1]))
    assert pauses == [1, 2, 4, 8, 15, 15]


def test_in_the_background_nothing_that_is_wrong_ends_it(side: Witness) -> None:
    outside.path().unlink()
    assert background.cover(pause=3) == 3


def test_the_command_covers_and_says_what_the_witnesses_did(side: Witness, capsys: pytest.CaptureFixture[str]) -> None:
    grow(2)
    call_command("record", "keep", "--language", "en")
    shown = capsys.readouterr().out
    assert f"Witness {side.address.split('/')[2]} has signed." in shown
    assert f"{SIZE + 3} ·" in shown
    with pytest.raises(SystemExit):  # the triggers are gone
        call_command("record", "verify", "--format", "json")
    told = json.loads(capsys.readouterr().out)
    assert told["cover"]["size"] > COVERED
    assert told["pushed"][0]["outcome"] == "signed"


def test_the_page_says_what_is_kept_outside_and_what_the_witnesses_did(side: Witness, client: Client) -> None:
    side.instead = [(404, "<b>who are you?</b>\n")]
    pushed_once()
    size = f"{checkpoints.latest().size:,}"
    english = client.get("/en/record/log/").content.decode()
    assert f"A checkpoint over {size} entries, signed on" in english
    assert "does not sign: it does not know this log" in english
    assert "who are you" not in english
    assert f"Cedwir pwynt gwirio ({size} o gofnodion) a lofnodwyd" in client.get("/cy/cofnod/log/").content.decode()
    outside.path().unlink()
    assert "No checkpoint of this log is kept outside the database." in client.get("/en/record/log/").content.decode()


def test_what_a_witness_did_is_said_in_both_languages() -> None:
    for outcome in Outcome:
        one = told_of(Pushed("https://witness.example/x", outcome, timezone.now(), 3, "", timezone.now(), "why"))
        assert "witness.example" in one.cy
        assert one.cy != one.en
        with translation.override("cy"):
            assert "tri chofnod" in str(one)
