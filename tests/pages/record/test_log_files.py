"""The log over HTTP, read by a client that knows only the public formats; mirrors, witnesses, and those who cheat."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from cydwaith.engines.merkle.keys import generate
from cydwaith.engines.merkle.witness import Rollback, SplitView, cosigner
from cydwaith.record import append_only, appending, checkpoints, copies, files, keys, outside, witnesses, witnessing
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.models import Checkpoint, Cosignature, Entry, Head, Node
from cydwaith.record.verifying import live
from cydwaith.shared.permissions import COMMAND_LINE
from tests import outside_client


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    """A key of each test's own."""
    settings.HOME = tmp_path
    return tmp_path


def grow(number: int) -> None:
    text = canonical({"n": number})
    about = {"at": timezone.now(), "actor": "operator", "verb": "test.done", "facts": text, "digest": digest(text)}
    Entry.objects.bulk_create(Entry(subject=f"test:{at}", **about) for at in range(number))
    appending.number()


@pytest.fixture
def site(live_server: Any) -> str:
    return f"{live_server.url}/log/"


def public_key() -> str:
    return keys.signer().verifier.text()


def cydwaith(*words: str) -> int:
    """The exit code of a command."""
    try:
        call_command("record", *words, "--language", "en")
    except SystemExit as end:
        return int(end.code or 0)
    return 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "",
        "x",
        "tile",
        "tile/0/0",
        "tile/0/001",
        "tile/1/000",
        "tile/0/000.p/256",
        "tile/0/000.p/0",
        "tile/00/000",
        "tile/entries/001",
        "tile/entries/x000/000",
        "facts/7",
        "facts/../key",
        "tile/0/x999/x999/x999/999",
        "tile/64/000",
        "tile/0/000.p/300",
    ],
)
def test_what_is_not_there_is_a_line_of_text(path: str, client: Client) -> None:
    grow(3)
    answer = client.get(f"/log/{path}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "text/plain; charset=utf-8")
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_tiles_keep_for_ever_and_the_checkpoint_is_asked_for_again(client: Client) -> None:
    grow(257)
    for path in ("tile/0/000", "tile/0/000.p/7", "tile/0/001.p/1", "tile/1/000.p/1", "tile/entries/000", "facts/000"):
        answer = client.get(f"/log/{path}")
        assert answer.status_code == 200, path
        assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
        assert client.get(f"/log/{path}", headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert client.get("/log/tile/0/000")["Content-Type"] == "application/octet-stream"
    checkpoint = client.get("/log/checkpoint")
    assert (checkpoint["Cache-Control"], checkpoint["Content-Type"]) == ("no-cache", "text/plain; charset=utf-8")
    assert checkpoint["Access-Control-Allow-Origin"] == "*"
    assert client.post("/log/checkpoint").status_code == 405


@pytest.mark.django_db(transaction=True)
def test_a_client_of_the_public_format_reads_the_log(site: str) -> None:
    grow(600)
    leaves = outside_client.read(site, public_key())
    assert [leaf["verb"] for leaf in leaves[-2:]] == ["test.done", "log.key"]
    Node.objects.count()
    append_only.unprotect(connection)
    Entry.objects.filter(index=77).update(subject="changed")
    append_only.protect(connection)
    with pytest.raises(AssertionError):
        outside_client.read(site, public_key())


@pytest.mark.django_db(transaction=True)
def test_a_mirror_grows_and_refuses_a_rewritten_log(site: str, tmp_path: Path, capsys: Any) -> None:
    grow(300)
    copy = tmp_path / "copy"
    assert cydwaith("mirror", site, str(copy)) == 0
    kept = tmp_path / "kept"
    kept.write_bytes((copy / "checkpoint").read_bytes())
    grow(300)
    assert cydwaith("mirror", site, str(copy)) == 0
    assert not list(copy.rglob("tile/0/001.p/*45")), "a full tile takes the place of a partial one"
    assert cydwaith("verify", "--from", str(copy), "--since", str(kept), "--log-key", public_key()) == 0
    assert cydwaith("verify", "--from", site, "--since", str(kept), "--log-key", public_key()) == 0
    assert cydwaith("verify", "--since", str(kept)) == 0
    archive = tmp_path / "log.zip"
    assert cydwaith("dump", str(archive)) == 0
    assert cydwaith("verify", "--dump", str(archive), "--log-key", public_key()) == 0
    rewrite(5)
    capsys.readouterr()
    assert cydwaith("mirror", site, str(copy), "--log-key", public_key()) == 1
    assert cydwaith("verify", "--from", site, "--since", str(kept), "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)["faults"]
    assert {one["kind"] for one in found} == {"since-broken"}
    assert cydwaith("verify", "--from", str(copy), "--log-key", public_key()) == 0, "the copy stays as it was"


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["facts/000", "tile/entries/000", "tile/0/000", "tile/1/000.p/1", "checkpoint"])
def test_a_mirror_that_was_tampered_with_is_found(name: str, tmp_path: Path) -> None:
    grow(256)
    checkpoints.publish()
    copies.bring_up_to_date(files.read, tmp_path / "copy", keys.signer().verifier)
    path = tmp_path / "copy" / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert cydwaith("verify", "--from", str(tmp_path / "copy"), "--log-key", public_key()) == 1


@pytest.mark.django_db
def test_a_killed_copy_goes_on_where_it_stopped(tmp_path: Path) -> None:
    grow(300)
    checkpoints.publish()
    calls: list[str] = []

    def stops(path: str) -> bytes:
        calls.append(path)
        if len(calls) == 4:
            raise KeyboardInterrupt
        return files.read(path)

    with pytest.raises(KeyboardInterrupt):
        copies.bring_up_to_date(stops, tmp_path / "copy", keys.signer().verifier)
    assert not (tmp_path / "copy/checkpoint").exists()
    copies.bring_up_to_date(files.read, tmp_path / "copy", keys.signer().verifier)
    assert cydwaith("verify", "--from", str(tmp_path / "copy"), "--log-key", public_key()) == 0


@pytest.fixture
def side(tmp_path: Path) -> Path:
    """A side's folder, with a key that the log knows."""
    folder = tmp_path / "side"
    folder.mkdir()
    key = generate("side.example/witness")
    keys.keep(folder / "key", key)
    witnesses.trust(by=COMMAND_LINE, name="Our side", body=None, key=cosigner(key).text())
    return folder


def look(side: Path, site: str) -> int:
    return cydwaith("witness", "--key", str(side / "key"), "--state", str(side / "seen"), "--from", site, "--post")


@pytest.mark.django_db(transaction=True)
def test_a_witness_signs_what_grows(site: str, side: Path, client: Client) -> None:
    grow(10)
    assert look(side, site) == 0
    grow(500)
    assert look(side, site) == look(side, site) == 0
    assert Cosignature.objects.count() == 2
    assert httpx.get(f"{site}checkpoint").text.count("— side.example/witness ") == 1
    outside_client.read(site, public_key())
    assert "Our side" in client.get("/en/record/3/").content.decode()
    assert "Our side" in client.get("/cy/cofnod/log/").content.decode()
    assert live.verify().clean
    assert live.verify().cosignatures == 2


@pytest.mark.django_db(transaction=True)
def test_a_witness_refuses_a_log_that_was_cut_or_rewritten(site: str, side: Path) -> None:
    grow(40)
    assert look(side, site) == 0
    before = (side / "seen").read_text()
    rewrite(5)
    key = keys.signer()
    with copies.source(site) as fetch, pytest.raises(SplitView):
        witnessing.look(fetch, key, side / "seen")
    rewrite(5, size=20)
    with copies.source(site) as fetch, pytest.raises(Rollback):
        witnessing.look(fetch, key, side / "seen")
    assert look(side, site) == 1
    assert (side / "seen").read_text() == before


@pytest.mark.django_db
def test_signatures_that_are_not_taken(client: Client, side: Path) -> None:
    grow(3)
    note = checkpoints.publish().note
    stranger = generate("stranger.example")
    ours = keys.Signer.parse((side / "key").read_text().strip())

    def post(text: str) -> int:
        return client.post("/log/add-cosignature", text.encode(), content_type="text/plain").status_code

    assert post(note) == 422
    assert post("nonsense") == 422
    assert post(note + witnesses.witness.cosign(note, stranger, 1)) == 422
    good = witnesses.witness.cosign(note, ours, 1)
    assert post(note + good[:-8] + "AAAA===\n") == 422
    other = note.replace("\n5\n", "\n9\n")
    assert post(other + witnesses.witness.cosign(other, ours, 1)) == 422
    assert post(note + good) == post(note + good) == 200
    assert Cosignature.objects.count() == 1
    witnesses.end(by=COMMAND_LINE, witness=witnesses.current()[0])
    assert post(note + good) == 422
    assert live.verify().clean


@pytest.mark.django_db
def test_the_proof_of_an_entry_as_json(client: Client) -> None:
    grow(70)
    found = client.get("/en/record/7/proof.json").json()
    assert found["holds"]
    assert len(found["proof"]) == 7
    assert json.loads(found["leaf"])["digest"] == digest(found["facts"])
    assert client.get("/en/record/999/proof.json").status_code == 404


@pytest.mark.django_db
def test_the_page_says_when_the_proof_does_not_hold(client: Client) -> None:
    grow(70)
    checkpoints.publish()
    rewrite(5, sign=False)
    assert "The proof does not hold" in client.get("/en/record/5/").content.decode()
    assert "The proof does not hold" in client.get("/en/record/6/").content.decode()
    grow(1)
    assert "no longer holds what was last signed" in client.get("/en/record/log/").content.decode()


def rewrite(index: int, *, size: int | None = None, sign: bool = True) -> None:
    """Change an entry as one with every right and the key would: all fits, the checkpoints are replaced."""
    append_only.unprotect(connection)
    Entry.objects.filter(index=index).update(subject=f"rewritten:{size}")
    if size:
        Entry.objects.filter(index__gte=size).delete()
    order = list(Entry.objects.order_by("index").values_list("pk", flat=True))
    Entry.objects.update(index=None, leaf_hash=None)
    Node.objects.all().delete()
    Head.objects.all().delete()
    assert order == sorted(order)
    appending.number()
    if sign:
        Cosignature.objects.all().delete()
        Checkpoint.objects.all().delete()
        outside.path().unlink(missing_ok=True)
        checkpoints.publish()
    append_only.protect(connection)
