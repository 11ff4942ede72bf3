"""Names of the states, answers and parts of a report."""

from typing import Final

from cydwaith.performance.models import Asked, Carried, Evidence, Report, Scale, Sending
from cydwaith.shared.said import said

STATES: Final = {
    Report.State.DRAFT: said(cy="Drafft", en="Draft"),
    Report.State.GIVEN: said(cy="Gyda’r pwyllgor", en="With the committee"),
    Report.State.REVIEWED: said(cy="Wedi’i adolygu", en="Reviewed"),
    Report.State.FINAL: said(cy="Terfynol", en="Final"),
    Report.State.PUBLISHED: said(cy="Wedi’i gyhoeddi", en="Published"),
}
CHAINS: Final = {
    Asked.Chain.COMMITTEE: said(cy="Argymhellion y pwyllgor", en="What the committee recommended"),
    Asked.Chain.RECOMMENDED: said(cy="Argymhellion yr ymatebir iddynt", en="Recommendations responded to"),
}
ANSWERED: Final = {
    "": said(cy="Heb ei ateb", en="Not answered"),
    Asked.Answer.FOLLOWED: said(cy="Caiff ei ddilyn", en="Followed"),
    Asked.Answer.IN_PART: said(cy="Caiff ei ddilyn yn rhannol", en="Followed in part"),
    Asked.Answer.NOT: said(cy="Ni chaiff ei ddilyn", en="Not followed"),
    Asked.Answer.OTHER: said(cy="Dewiswyd trefniant arall", en="Another arrangement was chosen"),
}
HOW_FAR: Final = {
    "": said(cy="Heb ei ddweud eto", en="Not said yet"),
    Carried.HowFar.WHOLLY: said(cy="Gweithiodd yn llwyr", en="Worked wholly"),
    Carried.HowFar.MOSTLY: said(cy="Gweithiodd gan mwyaf", en="Mostly worked"),
    Carried.HowFar.PARTLY: said(cy="Gweithiodd yn rhannol", en="Worked in part"),
    Carried.HowFar.NOT: said(cy="Ni weithiodd", en="Did not work"),
    Carried.HowFar.TOO_EARLY: said(cy="Rhy gynnar i ddweud", en="Too early to say"),
}
KEPT: Final = {
    Evidence.Kept.KEPT: said(cy="Ei gadw", en="Keep it"),
    Evidence.Kept.DROPPED: said(cy="Ei ollwng", en="Drop it"),
    Evidence.Kept.WAITS: said(cy="Penderfynu’n ddiweddarach", en="Decide later"),
}
HOW: Final = {
    Sending.How.EMAIL: said(cy="e-bost", en="e-mail"),
    Sending.How.POST: said(cy="post", en="post"),
    Sending.How.PORTAL: said(cy="porth", en="portal"),
    Sending.How.HAND: said(cy="â llaw", en="by hand"),
}
BEST: Final = {
    Scale.Best.FIRST: said(cy="y cam cyntaf yw’r gorau", en="the first step is the best"),
    Scale.Best.LAST: said(cy="y cam olaf yw’r gorau", en="the last step is the best"),
}
SAMPLE: Final = said(cy="data enghreifftiol", en="sample data")
