"""Pictures are kept drawn anew: whole, upright, bounded, and without a word of what the camera noted."""

import io

import pytest
from PIL import Image, ImageFile

from cydwaith.engines.pictures import LONGEST
from cydwaith.shared.pictures import made_anew
from cydwaith.shared.refusals import NotPossible
from tests.sent_files import DOCUMENT, GPS, SIDES, bomb, picture, telling

KINDS = ["PNG", "JPEG", "WEBP"]


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_but_what_is_seen(kind: str) -> None:
    sent = telling(kind)
    assert GPS.encode() in sent
    kept = made_anew(sent)
    assert (kept.width, kept.height) == SIDES
    assert GPS.encode() not in kept.content
    assert b"<script>" not in kept.content
    found = opened(kept.content)
    assert (found.format, found.size) == (kind, SIDES)
    assert not dict(found.getexif())
    assert set(found.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "loop", "background"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.95])
def test_half_a_picture_is_refused_whatever_else_is_loaded_here(
    kind: str, part: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    whole = picture(kind, (400, 300))
    with pytest.raises(NotPossible) as refusal:
        made_anew(whole[: int(len(whole) * part)])
    assert refusal.value.field == "file"


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n", b"RIFF\x00\x00\x00\x00WEBP", b"\xff\xd8\xff", b"GIF89a", b"<svg/>", DOCUMENT],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotPossible):
        made_anew(content)


def test_a_gif_is_none_of_the_kinds() -> None:
    with pytest.raises(NotPossible):
        made_anew(picture("GIF"))


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(NotPossible, match=r"40 mil(iwn|lion)"):
        made_anew(bomb())


def test_a_large_one_is_made_smaller_and_a_turned_one_stands_upright() -> None:
    kept = made_anew(picture("JPEG", (3000, 600)))
    assert (kept.width, kept.height) == (LONGEST, LONGEST // 5)
    turned = Image.Exif()
    turned[0x0112] = 6
    kept = made_anew(picture("JPEG", exif=turned))
    assert (kept.width, kept.height) == SIDES[::-1]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "CMYK", "I;16"])
def test_every_way_of_keeping_colours(mode: str) -> None:
    into = io.BytesIO()
    Image.new(mode, SIDES).save(into, format="JPEG" if mode == "CMYK" else "PNG")
    kept = opened(made_anew(into.getvalue()).content)
    assert kept.mode == ("RGBA" if mode in {"RGBA", "LA"} else "RGB")
