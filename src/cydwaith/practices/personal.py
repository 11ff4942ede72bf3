"""What the practices' room holds of people: the random names of who wrote and checked."""

from typing import Final

from cydwaith.practices.models import Attachment, Specification, Version
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

TWO_PEOPLE: Final = said(
    cy="I sicrhau bod dau berson gwahanol yn ysgrifennu ac yn gwirio. Nid oes enw ynddo, dim ond yr enw ar hap.",
    en="To make sure that two different people write and check. It has no name, only the random name.",
)
WITH_VERSION: Final = said(
    cy="Cyhyd â’r fersiwn; ar ôl dileu’r cyfrif nid oes dim yn cysylltu’r enw ar hap â chi",
    en="As long as the version; once the account is erased, nothing connects the random name with you",
)
VERSIONS: Final = Personal(
    model=Version,
    what=said(cy="Pwy a ysgrifennodd ac a wiriodd arfer", en="Who wrote and checked a practice"),
    purpose=TWO_PEOPLE,
    kept=WITH_VERSION,
    columns={
        "practice": said(cy="Arfer", en="Practice"),
        "number": said(cy="Fersiwn", en="Version"),
        "writers": said(cy="Ysgrifenwyr, wrth eu henwau ar hap", en="Writers, by their random names"),
        "checked_by": said(cy="Gwiriwr, wrth ei enw ar hap", en="Checker, by the random name"),
    },
    rows=lambda account: (
        Version.objects.filter(checked_by=account.pseudonym)
        | Version.objects.filter(writers__icontains=account.pseudonym)
    ),
    stays=True,
)
SPECIFICATIONS: Final = Personal(
    model=Specification,
    what=said(
        cy="Pwy a ddywedodd ymlaen llaw sut y mesurir effaith", en="Who said beforehand how an impact is measured"
    ),
    purpose=said(
        cy="I ddangos mai cyn edrych ar y ffigurau y’i dywedwyd. Nid oes enw ynddo, dim ond yr enw ar hap.",
        en="To show that it was said before the figures were looked at. It has no name, only the random name.",
    ),
    kept=WITH_VERSION,
    columns={
        "practice": said(cy="Arfer", en="Practice"),
        "number": said(cy="Fersiwn", en="Version"),
        "by": said(cy="Gan bwy, wrth yr enw ar hap", en="By whom, by the random name"),
    },
    rows=lambda account: Specification.objects.filter(by=account.pseudonym),
    stays=True,
)
FILES: Final = Personal(
    model=Attachment,
    what=said(cy="Ffeiliau a lluniau ar arferion", en="Files and pictures on practices"),
    purpose=said(
        cy="Sefydliad sy’n eu cyhoeddi, ac ef sy’n gyfrifol am yr hyn y maent yn ei ddangos o bobl. Cedwir lluniau heb "
        "yr hyn a nododd y camera: ymhle, pryd a chan bwy.",
        en="An organisation publishes them, and answers for what they show of people. Pictures are kept without what "
        "the camera noted: where, when and by whom.",
    ),
    kept=said(
        cy="Nes i’r sefydliad eu tynnu, ac yna nid erys dim ohonynt ond rhif gwirio yn y Cofnod",
        en="Until the organisation removes them; then nothing is left of them but a number in the record to check by",
    ),
    columns={
        "name": said(cy="Enw’r ffeil", en="Name of the file"),
        "content": said(cy="Y ffeil", en="The file"),
    },
)
DECLARATIONS: Final = (
    VERSIONS,
    SPECIFICATIONS,
    FILES,
    Nobodys(
        table="practices.Attachment",
        columns=("media_type", "digest", "salt"),
        why="the kind, the hash of a file, a random number",
    ),
    Nobodys(
        table="practices.Version",
        columns=("goals", "ways", "steps", "links", "salt"),
        why="codes, dates and public addresses of a practice, a random number",
    ),
    Nobodys(table="practices.Specification", columns=("text", "digest"), why="how an impact is measured"),
    Nobodys(table="practices.Step", why="where a step was published"),
    Nobodys(table="practices.Ask", why="the period of a figure"),
    *(Nobodys(table=f"practices.{name}", why="worked out of figures") for name in ("Impact", "Signal")),
)
