"""Names of how a council takes part in a network."""

from typing import Final

from cydwaith.shared.said import said

PRESENCE: Final = {
    "came": said(
        cy="Yn eistedd yno, a daeth rhywun yn y flwyddyn ddiwethaf", en="Sits there, and came in the last year"
    ),
    "sits": said(
        cy="Yn eistedd yno, ond ni ddaeth neb yn y flwyddyn ddiwethaf",
        en="Sits there, but nobody came in the last year",
    ),
    "nobody": said(cy="Ni chofnodwyd neb yn eistedd yno", en="Nobody is recorded as sitting there"),
}
