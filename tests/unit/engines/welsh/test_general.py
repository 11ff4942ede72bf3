"""The general dictionary says the same from its file as from memory."""

from pathlib import Path

import pytest

from cydwaith.engines.welsh import general


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> general.InFile:
    path = tmp_path_factory.mktemp("general") / "kept"
    general.keep(path)
    return general.InFile(path)


def test_every_hundredth_form_has_the_same_lemma(kept: general.InFile) -> None:
    memory = general.InMemory()
    forms = sorted(general.everything())[::100]
    assert [kept.lemma(form) for form in forms] == [memory.lemma(form) for form in forms]
    assert len(forms) > 4000


def test_every_hundredth_spelling_has_the_same_twins(kept: general.InFile) -> None:
    memory = general.InMemory()
    plain = sorted(general.all_twins())[::100]
    assert [kept.twins(word) for word in plain] == [memory.twins(word) for word in plain]
    assert "ŵyn" in kept.twins("wyn")


@pytest.mark.parametrize("word", ["", "~", "zzzz", "a\tb", "ysgolionx", "\uffff"])
def test_what_is_in_neither_is_in_neither(kept: general.InFile, word: str) -> None:
    memory = general.InMemory()
    assert (kept.lemma(word), kept.twins(word)) == (memory.lemma(word), memory.twins(word)) == (None, ())


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[bytes]:
        raise OSError

    monkeypatch.setattr(general, "lines", broken)
    with pytest.raises(OSError):  # noqa: PT011  # the one raised above
        general.keep(tmp_path / "kept")
    assert not (tmp_path / "kept").exists()
