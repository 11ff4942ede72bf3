"""What kinds of bodies, groups and roles are called."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import BodyKind
from cydwaith.shared.permissions import Role

KIND: Final = {
    BodyKind.GOVERNMENT: _("Government"),
    BodyKind.COUNCIL: _("Principal council"),
    BodyKind.JOINT_COMMITTEE: _("Corporate joint committee"),
    BodyKind.SERVICES_BOARD: _("Public services board"),
    BodyKind.HEALTH_BOARD: _("Health board"),
    BodyKind.FIRE: _("Fire and rescue authority"),
    BodyKind.POLICE: _("Police force"),
    BodyKind.NATIONAL_PARK: _("National park authority"),
    BodyKind.ASSOCIATION: _("Association of councils"),
    BodyKind.AUDIT: _("Audit organisation"),
    BodyKind.INSPECTORATE: _("Inspectorate"),
    BodyKind.SCHOOL: _("School of public service"),
    BodyKind.REGIONAL_OFFICE: _("Regional office"),
    BodyKind.DEVELOPMENT_AGENCY: _("Development agency"),
    BodyKind.PARTNER: _("Partner"),
}
KINDS: Final = {
    BodyKind.GOVERNMENT: _("Government"),
    BodyKind.COUNCIL: _("Principal councils"),
    BodyKind.JOINT_COMMITTEE: _("Corporate joint committees"),
    BodyKind.SERVICES_BOARD: _("Public services boards"),
    BodyKind.HEALTH_BOARD: _("Health boards"),
    BodyKind.FIRE: _("Fire and rescue authorities"),
    BodyKind.POLICE: _("Police forces"),
    BodyKind.NATIONAL_PARK: _("National park authorities"),
    BodyKind.ASSOCIATION: _("Association of councils"),
    BodyKind.AUDIT: _("Audit"),
    BodyKind.INSPECTORATE: _("Inspectorates"),
    BodyKind.SCHOOL: _("School of public service"),
    BodyKind.REGIONAL_OFFICE: _("Regional offices"),
    BodyKind.DEVELOPMENT_AGENCY: _("Development agencies"),
    BodyKind.PARTNER: _("Partners"),
}
ROLE: Final = {
    Role.READER: _("Reader"),
    Role.CONTRIBUTOR: _("Contributor"),
    Role.EDITOR: _("Editor"),
    Role.ADMINISTRATOR: _("Administrator"),
}
ROLE_DOES: Final = {
    Role.READER: _("Sees the organisation’s drafts."),
    Role.CONTRIBUTOR: _("Also writes practices, records adoptions and asks other councils."),
    Role.EDITOR: _("Also checks and publishes, and answers what others ask."),
    Role.ADMINISTRATOR: _("Also says who has which role, and who holds which post."),
}
CERTAINTY: Final = {
    "H": _("read in a primary source, or one as good"),
    "M": _("from one secondary source, or well known"),
}
