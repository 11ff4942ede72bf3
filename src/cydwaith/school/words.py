"""What things of the school are called, and what its pages say."""

from collections.abc import Mapping
from typing import Final

from cydwaith.school.models import Language, Progress, Stage, Taught
from cydwaith.shared.said import Said, said

TRUST: Final[Mapping[str, Said]] = {
    "H": said(cy="darllenwyd y ffynhonnell ei hun", en="the source itself was read"),
    "M": said(cy="mewn crynodeb neu newyddion, neu’n rhannol", en="in a digest or news item, or in part"),
}
NATURES: Final[Mapping[str, Said]] = {
    "real": said(cy="Arian a wariwyd", en="Money that was spent"),
    "proposed": said(cy="Arian a gynigir", en="Money that is proposed"),
}
PARTNERS: Final[Mapping[str, Said]] = {
    "university": said(cy="Prifysgol neu sector prifysgolion", en="University or university sector"),
    "school": said(cy="Ysgol bartner", en="Partner school"),
}
AGREED: Final = said(cy="cytunwyd", en="agreed")
PROPOSED: Final = said(cy="cynnig", en="proposed")
NOT_READ: Final = said(cy="Heb ei ddarllen mewn ffynhonnell.", en="Not read in any source.")
OPEN: Final = said(cy="Cwrs yr ysgol", en="A course of the school")
ELSEWHERE: Final = said(cy="Ni ellir cofrestru yma", en="Nobody can enrol here")
KEPT: Final[Mapping[str, Said]] = {
    "kind": said(cy="Beth ydyw", en="What it is"),
    "length": said(cy="Hyd", en="Length"),
    "audience": said(cy="I bwy", en="For whom"),
    "booking": said(cy="Sut i gael lle", en="How to get a place"),
    "languages": said(cy="Iaith", en="Language"),
    "recognition": said(cy="Partneriaid a chydnabyddiaeth", en="Partners and recognition"),
    "when": said(cy="Pryd", en="When"),
}
"""What a known course's page shows, in order."""
STAGES: Final[Mapping[str, Said]] = {
    Stage.DESIGN: said(cy="Yn cael ei gynllunio", en="Being designed"),
    Stage.OPEN: said(cy="Ar agor i gofrestru", en="Open to enrol"),
    Stage.RUNNING: said(cy="Yn cael ei gynnal", en="Being held"),
    Stage.CHECKED: said(cy="Wedi’i gynnal a’i wirio", en="Held and checked"),
}
NEXT: Final[Mapping[str, Said]] = {
    Stage.DESIGN: said(cy="Agor y cwrs i bawb", en="Open the course to everybody"),
    Stage.OPEN: said(cy="Dechrau ei gynnal", en="Begin to hold it"),
    Stage.RUNNING: said(cy="Rhoi canlyniad y gwiriad ansawdd", en="Give what the quality check found"),
}
PROGRESSES: Final[Mapping[str, Said]] = {
    Progress.ASKED: said(cy="Wedi gofyn am le", en="Asked for a place"),
    Progress.HELD: said(cy="Mae gennych le", en="You have a place"),
    Progress.WAITING: said(cy="Ar y rhestr aros", en="On the waiting list"),
    Progress.LEFT: said(cy="Wedi gadael", en="Left"),
    Progress.DONE: said(cy="Wedi’i gwblhau", en="Completed"),
}
SEEN: Final[Mapping[str, Said]] = {
    Progress.ASKED: said(cy="wedi gofyn", en="asks"),
    Progress.HELD: said(cy="â lle", en="has a place"),
    Progress.WAITING: said(cy="ar y rhestr aros", en="on the waiting list"),
    Progress.LEFT: said(cy="wedi gadael", en="left"),
    Progress.DONE: said(cy="wedi cwblhau", en="completed"),
}
TAUGHT: Final[Mapping[str, Said]] = {
    Taught.WELSH: said(cy="yn Gymraeg", en="in Welsh"),
    Taught.ENGLISH: said(cy="yn Saesneg", en="in English"),
    Taught.BOTH: said(cy="yn y ddwy iaith, gyda chyfieithu", en="in both languages, with interpretation"),
}
LEARNT: Final[Mapping[str, Said]] = {
    Language.WELSH: said(cy="Cymraeg", en="Welsh"),
    Language.ENGLISH: said(cy="Saesneg", en="English"),
}
ONLINE: Final = said(cy="ar-lein", en="online")
RULE: Final = said(
    cy="Mae lle’n mynd i’r sefydliad sydd â’r nifer lleiaf o leoedd; rhwng rhai cyfartal, drwy goelbren; o fewn "
    "sefydliad, i’r cyntaf i ofyn. Felly hefyd gyda phob lle a ryddheir.",
    en="A place goes to the organisation that has the fewest; between equals, by lot; within one, to whoever asked "
    "first. So does every place that is freed.",
)


def financial(year: int) -> str:
    """A financial year as it is written: 2026-27."""
    return f"{year}-{(year + 1) % 100:02d}"
