"""The Welsh of a checkout on one sheet, and corrections taken back: exactly what was corrected, or nothing."""

import ast
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.core.management import call_command

import cydwaith
from cydwaith.site.language import catalogue, literals, sheet
from cydwaith.site.language.sentences import of_module, sentences
from cydwaith.site.language.taking import corrections, every_text
from cydwaith.site.management.commands import language

ROOT = Path(cydwaith.__file__).parents[2]
MODULE = '''"""Sentences."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

SHORT = {"better": said(cy="gwell na’r disgwyl", en="better than expected")}


def finding(place: Said, number: int, *, tied: bool) -> Said:
    """One sentence."""
    ending = said(cy=f" ({cy.councils(number)})", en=f" ({en.councils(number)})")
    return said(
        cy=(
            f"Mae {place.cy} yn {SHORT['better'].cy} {'(cyfartal)' if tied else ''} ymhlith {number:,} o rai eraill, "
            f"ac nid yw’n waeth{ending.cy}."
        ),
        en=f"{place.en} is {SHORT['better'].en} among {number:,} others{ending.en}.",
    )
'''
PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: cy\\n"
"Plural-Forms: nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;\\n"

msgid "Answer"
msgstr "Ateb"

msgid "%(num)d seat"
msgid_plural "%(num)d seats"
msgstr[0] "Dim sedd"
msgstr[1] "%(num)d sedd"
msgstr[2] "%(num)d sedd"
msgstr[3] "%(num)d sedd"
msgstr[4] "%(num)d sedd"
msgstr[5] "%(num)d o seddi"
"""
TEMPLATE = '<p lang="cy">Newidiodd y testun.</p><p>{{ _("Answer") }}</p>\n'
FILES = {
    "src/cydwaith/room/sentences.py": MODULE,
    "src/cydwaith/room/templates/room/page.html": TEMPLATE,
    catalogue.PO: PO,
    "babel.cfg": (ROOT / "babel.cfg").read_text(),
}


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small checkout, which the command takes for its own."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(language, "checkout", lambda: tmp_path)
    return tmp_path


def printed(checkout: Path) -> Path:
    """Its sheet."""
    file = checkout / "sheet.txt"
    call_command("language", "print", to=str(file), language="en")
    return file


def correct(file: Path, old: str, new: str) -> None:
    """Correct a line of a sheet."""
    text = file.read_text()
    assert text.count(f"\ncy {old}\n") == 1
    file.write_text(text.replace(f"\ncy {old}\n", f"\ncy {new}\n"))


def changed(checkout: Path) -> dict[str, str]:
    """The files that are not as they were."""
    now = {name: (checkout / name).read_text() for name in FILES}
    return {name: text for name, text in now.items() if text != FILES[name]}


def take(file: Path, *, dry_run: bool = False) -> None:
    call_command("language", "take", str(file), dry_run=dry_run, language="en")


def test_a_sheet_has_every_text_with_its_english_and_where_it_is_used(checkout: Path) -> None:
    told = printed(checkout).read_text()
    assert "at src/cydwaith/room/templates/room/page.html:1\nen Answer\ncy Ateb\n" in told
    assert "en %(num)d seat / %(num)d seats\ncy %(num)d o seddi\n" in told
    assert "@ src/cydwaith/room/sentences.py:6:27 " in told
    assert "en better than expected\ncy gwell na’r disgwyl\n" in told
    assert "cy Mae {place.cy} yn {SHORT['better'].cy} {'(cyfartal)' if tied else ''} ymhlith {number:,} o rai" in told
    assert "cy Newidiodd y testun.\n" in told
    assert "cy ({cy.councils(number)})" not in told, "there is no language in it"


def test_a_sheet_that_nobody_corrected_changes_nothing(checkout: Path) -> None:
    with pytest.raises(SystemExit) as left:
        take(printed(checkout))
    assert left.value.code == 1
    assert changed(checkout) == {}


@pytest.mark.parametrize(
    ("old", "new", "name", "was", "becomes"),
    [
        ("gwell na’r disgwyl", "yn well na’r disgwyl", "src/cydwaith/room/sentences.py", '"gwell', '"yn well'),
        ("Ateb", 'Yr "ateb"', catalogue.PO, 'msgstr "Ateb"', 'msgstr "Yr \\"ateb\\""'),
        ("%(num)d o seddi", "%(num)d sedd a mwy", catalogue.PO, '5] "%(num)d o seddi"', '5] "%(num)d sedd a mwy"'),
        (
            "Newidiodd y testun.",
            "Mae’r testun wedi newid.",
            "src/cydwaith/room/templates/room/page.html",
            "Newidiodd y testun.",
            "Mae’r testun wedi newid.",
        ),
    ],
)
def test_one_correction_changes_exactly_one_text(
    checkout: Path, old: str, new: str, name: str, was: str, becomes: str
) -> None:
    file = printed(checkout)
    correct(file, old, new)
    take(file, dry_run=True)
    assert changed(checkout) == {}
    take(file)
    assert changed(checkout) == {name: FILES[name].replace(was, becomes)}


def test_a_long_sentence_is_laid_out_in_lines_and_its_words_in_braces_may_be_corrected(checkout: Path) -> None:
    file = printed(checkout)
    old = next(line[3:] for line in file.read_text().splitlines() if line.startswith("cy Mae {place.cy}"))
    correct(file, old, old.replace("ymhlith", "o blith").replace("(cyfartal)", "(yn gydradd)"))
    take(file)
    now = (checkout / "src/cydwaith/room/sentences.py").read_text()
    literal = next(text for text in of_module(file, "", now) if text.welsh.startswith("Mae"))
    assert "(yn gydradd)" in literal.welsh
    assert "o blith {number:,} o rai eraill, ac nid yw’n waeth{ending.cy}." in literal.welsh
    assert max(map(len, now.splitlines())) <= literals.WIDTH


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{number:,}", "{number}"),
        ("{place.cy}", "{place.en}"),
        ("{SHORT['better'].cy}", "{SHORT['worse'].cy}"),
        ("{place.cy}", "{place.cy"),
        ("{ending.cy}", ""),
        ("ymhlith", "ymhlith {number}"),
        ("gwell na’r disgwyl", "gwell {hyn}"),
        ("%(num)d o seddi", "o seddi"),
        ("Ateb", "Ateb %(hyn)s"),
        ("Ateb", "100%"),
        ("Ateb", ""),
        ("Newidiodd y testun.", "<b>Newidiodd</b>"),
    ],
)
def test_what_is_put_into_a_text_stays_the_same(
    checkout: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    file = printed(checkout)
    text = file.read_text()
    at, line = next((at, one) for at, one in enumerate(text.splitlines(), 1) if one[:2] == "cy" and old in one)
    file.write_text(text.replace(f"\n{line}\n", f"\n{line.replace(old, new, 1)}\n"))
    with pytest.raises(SystemExit) as left:
        take(file)
    assert left.value.code == 2
    assert f"line {at} (" in capsys.readouterr().err
    assert changed(checkout) == {}


def test_a_text_that_has_changed_since_is_not_overwritten(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = printed(checkout)
    correct(file, "gwell na’r disgwyl", "yn well na’r disgwyl")
    module = checkout / "src/cydwaith/room/sentences.py"
    module.write_text(MODULE.replace("gwell na’r disgwyl", "gwell o lawer"))
    with pytest.raises(SystemExit):
        take(file)
    assert "has changed since" in capsys.readouterr().err
    assert "gwell o lawer" in module.read_text()


def test_without_a_checkout_the_command_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cydwaith, "__file__", str(tmp_path / "lib/site-packages/cydwaith/__init__.py"))
    with pytest.raises(SystemExit) as left:
        call_command("language", "print", language="en")
    assert left.value.code == 2
    assert "here there is none" in capsys.readouterr().err


def test_a_sheet_that_cannot_be_read(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (checkout / "bad.txt").write_text("cy Ateb\n")
    for name, said in (("none.txt", "cannot be read"), ("bad.txt", "Line 1 of the sheet")):
        with pytest.raises(SystemExit):
            take(checkout / name)
        assert said in capsys.readouterr().err


def test_our_own_sheet_is_taken_back_as_it_was_printed() -> None:
    texts = {text.key: text for text in every_text(ROOT, {})}
    lines = list(sheet.read("".join(sheet.printed(texts.values()))))
    assert len(lines) == len(texts) > 3000
    assert corrections(lines, texts) == ([], [])


def test_every_text_of_ours_can_be_written_again() -> None:
    """What is written for each sentence says the same as before, and so does the catalogue."""
    for text in sentences(ROOT):
        if text.file.suffix == ".py":
            source, (begin, end) = text.file.read_text(), text.span
            again = source[:begin] + text.write(text.welsh) + source[end:]
            assert ast.dump(ast.parse(again)) == ast.dump(ast.parse(source)), text.key
    with (ROOT / catalogue.PO).open("rb") as file:
        count = sum(len(catalogue.forms(message)) for message in read_po(file, locale="cy") if message.id)
    written = [text.write(text.welsh) for text in catalogue.messages(ROOT, {})]
    assert len(written) == count
