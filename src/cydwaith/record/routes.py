"""The addresses of this room, each with the rule that opens it."""

from cydwaith.record import pages, serving
from cydwaith.record.deeds import RECORD_COSIGN, RECORD_READ
from cydwaith.shared.routes import Route, file, page, plain

PAGES: tuple[Route, ...] = (
    page("record/", "cofnod/", pages.record, name="record", may=RECORD_READ),
    page("record/log/", "cofnod/log/", pages.log, name="log", may=RECORD_READ),
    page(
        "record/<int:index>/", "cofnod/<int:index>/", pages.entry, name="entry", may=RECORD_READ, example={"index": 1}
    ),
    file(
        "record/<int:index>/proof.json",
        "cofnod/<int:index>/prawf.json",
        pages.proof,
        name="entry_proof",
        may=RECORD_READ,
        example={"index": 1},
    ),
)
LOG: tuple[Route, ...] = (  # in no language: their format is for programs (C2SP tlog-tiles)
    plain(
        "log/add-cosignature", serving.cosign, name="log_cosign", may=RECORD_COSIGN, apart="takes a witness’s signature"
    ),
    plain(
        "^log/(?P<path>.*)$",
        serving.file,
        name="log_file",
        may=RECORD_READ,
        example={"path": "checkpoint"},
        pattern=True,
        is_file=True,
    ),
)
ROUTES: tuple[Route, ...] = (*PAGES, *LOG)
