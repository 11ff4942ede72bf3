"""Names of the groups that the Act says are to be consulted."""

from typing import Final

from cydwaith.performance.models import Group
from cydwaith.shared.said import said

GROUPS: Final = {
    Group.LOCAL: said(cy="Pobl leol", en="Local people"),
    Group.BUSINESS: said(cy="Pobl fusnes", en="People in business"),
    Group.STAFF: said(cy="Y staff", en="The staff"),
    Group.UNIONS: said(cy="Undebau llafur cydnabyddedig", en="Recognised trade unions"),
}
EVERYBODY: Final = said(cy="Pawb y gofynnwyd iddynt", en="All who were asked")
