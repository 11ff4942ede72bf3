"""What is set is read once, by kind; what is wrong is said in both languages, and no secret with it."""

import json
from pathlib import Path

import pytest

from cydwaith.environment import declared, declared_running, telling
from cydwaith.environment.declared import DECLARED
from cydwaith.environment.kinds import Place
from cydwaith.environment.language import spoken
from cydwaith.environment.reading import read
from cydwaith.environment.variable import Wrong

WRONG = {
    "CYDWAITH_DEBUG": "perhaps",
    "CYDWAITH_PROXIES": "-1",
    "CYDWAITH_KEPT_WITHIN": "nan",
    "CYDWAITH_FETCH_PAUSE": "soon",
    "CYDWAITH_SITE": "cydwaith.example",
    "CYDWAITH_HOSTS": "https://cydwaith.example",
    "CYDWAITH_ORIGINS": "https://a.example,b.example",
    "CYDWAITH_WITNESSES": "ftp://a.example",
    "CYDWAITH_LOG": "loud",
    "CYDWAITH_LISTEN": "cydwaith.example",
    "CYDWAITH_METRICS": "127.0.0.1:99999",
    "CYDWAITH_SECURITY_CONTACT": "jane",
    "CYDWAITH_HOME": "/dev/null/here",
    "CYDWAITH_DATABASE": "hunter2 is my password",
    "CYDWAITH_SMTP": "mail.example",
    "CYDWAITH_NOTIFY_KEY": "hunter2",
    "CYDWAITH_NOTIFY_TEMPLATE": "the usual one",
    "CYDWAITH_NOTIFY_TOKEN": "hunter2",
}


def test_defaults_are_right_by_their_own_rules() -> None:
    environment = read({})
    assert environment.faults == ()
    assert environment[declared.HOSTS] == ["127.0.0.1", "localhost", "[::1]"]
    assert environment[declared.KEPT_WITHIN] == 10
    assert environment[declared_running.DEBUG] is False
    assert declared.PROXIES not in environment


def test_what_is_set_counts() -> None:
    environment = read({"CYDWAITH_HTTPS": "1", "CYDWAITH_PROXIES": "0", "CYDWAITH_SITE": "https://a.example/"})
    assert environment[declared.HTTPS] is True
    assert declared.PROXIES in environment
    assert environment[declared.SITE] == "https://a.example"


def test_a_home_that_is_set_is_used_where_the_folder_one_stands_in_may_not_be_written_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An account of the site’s own begins anywhere: in a folder of root, say."""
    monkeypatch.setattr("os.access", lambda folder, _how: Path(folder).is_relative_to(tmp_path))
    monkeypatch.chdir("/")
    assert read({"CYDWAITH_HOME": str(tmp_path)}).faults == ()
    assert [one.name for one in read({}).faults] == ["CYDWAITH_HOME"]
    assert [one.name for one in read({"CYDWAITH_HOME": "/nowhere"}).faults] == ["CYDWAITH_HOME"]
    assert read({})[declared.HOME].is_absolute()


def test_set_to_nothing_is_not_set() -> None:
    assert read({"CYDWAITH_PROXIES": ""})[declared.PROXIES] == 0


@pytest.mark.parametrize(("name", "text"), WRONG.items())
def test_what_is_wrong_is_said_in_both_languages_and_never_repeated(name: str, text: str) -> None:
    fault, *_lacking = read({name: text}).faults
    assert fault.name == name
    assert fault.told.cy != fault.told.en
    assert text not in fault.told.both


def test_every_kind_that_can_be_wrong_is_tried() -> None:
    refusing = set()
    for one in DECLARED:
        try:
            one.read(", no/such: value")
        except Wrong:
            refusing.add(one.read.__qualname__.partition(".")[0])
    tried = {one.read.__qualname__.partition(".")[0] for one in DECLARED if one.name in WRONG}
    assert refusing - tried == set()


def test_what_must_be_set_together() -> None:
    faults = read({"CYDWAITH_OIDC_SERVER": "https://a.example"}).faults
    assert {fault.name for fault in faults} == {"CYDWAITH_OIDC_CLIENT", "CYDWAITH_OIDC_SECRET"}


def test_a_name_that_is_nearly_one_is_named_with_the_one_it_may_be() -> None:
    environment = read({"CYDWAITH_HOST": "a.example", "CYDWAITH_NOTHING_LIKE_IT": "x"})
    assert environment.faults == ()
    assert [(one.name, one.told.en) for one in environment.unknown()] == [
        ("CYDWAITH_HOST", "not known; is it CYDWAITH_HOSTS?"),
        ("CYDWAITH_NOTHING_LIKE_IT", "not known"),
    ]


def test_a_file_is_read_and_the_environment_counts_for_more(tmp_path: Path) -> None:
    file = tmp_path / "settings"
    file.write_text("# remark\nCYDWAITH_PROXIES=1\nexport CYDWAITH_CONTACT='a b'\nCYDWAITH_LOG=\nOTHER=1\n")
    environment = read({"CYDWAITH_SETTINGS": str(file), "CYDWAITH_PROXIES": "2"})
    assert environment.faults == ()
    assert environment[declared.PROXIES] == 2
    assert environment[declared.CONTACT] == "a b"
    assert environment.given["CYDWAITH_CONTACT"].where.en == f"{file}, line 3"
    assert declared_running.LOG not in environment


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    (fault,) = read({"CYDWAITH_SETTINGS": str(tmp_path / "none")}).faults
    assert fault.name == "CYDWAITH_SETTINGS"


def test_what_is_wrong_stops_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        telling.checked(read(WRONG))
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert [name for name in WRONG if f"cydwaith: {name}: " not in said] == []
    assert "Traceback" not in said
    assert telling.checked(read({})).faults == ()


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_secret_is_ever_shown(
    language: str, form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for one in DECLARED:
        if one.secret:
            monkeypatch.setenv(one.name, "dbname=x password=hunter2")
    telling.main(["--language", language, "--format", form])
    said = capsys.readouterr().out
    assert "hunter2" not in said
    assert telling.HIDDEN.in_(language) in said
    assert [one.name for one in DECLARED if one.name not in said or one.what.in_(language) not in said] == []


def test_the_exit_code_says_whether_all_is_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(telling, "read", lambda: read({}))
    assert telling.main([]) == 0
    capsys.readouterr()
    monkeypatch.setattr(telling, "read", lambda: read({"CYDWAITH_HOST": "x", "CYDWAITH_LOG": "loud"}))
    assert telling.main(["--language", "en", "--format", "json"]) == 1
    wrong = {one["name"] for one in json.loads(capsys.readouterr().out) if one["wrong"]}
    assert wrong == {"CYDWAITH_HOST", "CYDWAITH_LOG"}


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "cy"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "CYDWAITH_LANGUAGE": "cy"}, "cy"),
        ({"LC_ALL": "cy_GB", "LANG": "en_GB"}, "cy"),
    ],
)
def test_the_language_of_the_machine(variables: dict[str, str], language: str) -> None:
    assert spoken(variables) == language


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("127.0.0.1:8000", Place("127.0.0.1", 8000)),
        ("[::1]:8000", Place("::1", 8000)),
        ("unix:/run/cydwaith/socket", Place("", 0, Path("/run/cydwaith/socket"))),
    ],
)
def test_a_place_to_listen_at(text: str, place: Place) -> None:
    assert read({"CYDWAITH_LISTEN": text})[declared_running.LISTEN] == place
    assert str(place) == text
