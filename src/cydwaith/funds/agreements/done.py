"""What each form about an award says once it is done, by the name of its page."""

from collections.abc import Mapping
from typing import Final

from cydwaith.shared.said import Said, said

MADE: Final = said(
    cy="Mae’r cytundeb wedi’i ysgrifennu: gall pawb ynddo ei ddarllen a’i lofnodi yn awr.",
    en="The agreement is written: everyone in it can read it and sign it now.",
)
DONE: Final[Mapping[str, Said]] = {
    "joint_award_new": MADE,
    "bid_award": MADE,
    "award_change": said(
        cy="Mae’r testun newydd yn aros am lofnodion; tan hynny mae’r hyn sydd mewn grym yn aros.",
        en="The new text waits for signatures; until then what is in force stays.",
    ),
    "award_sign": said(cy="Rydych wedi llofnodi’r cytundeb.", en="You have signed the agreement."),
    "award_claim": said(
        cy="Anfonwyd yr hawliad at y sefydliad sy’n talu.", en="The claim is sent to the organisation that pays."
    ),
    "claim_decide": said(cy="Cadwyd y penderfyniad ar yr hawliad.", en="The decision on the claim is kept."),
    "claim_pay": said(cy="Cofnodwyd y taliad.", en="The payment is recorded."),
    "award_recall": said(cy="Gofynnwyd am yr arian yn ôl.", en="The money is asked back."),
    "award_given_back": said(cy="Cofnodwyd yr arian a ddaeth yn ôl.", en="The money that came back is recorded."),
    "award_report": said(cy="Cadwyd yr adroddiad.", en="The report is kept."),
    "award_commit": said(
        cy="Cynigiwyd y weithred yn ymrwymiad yn y rhaglen.",
        en="The action is proposed as a commitment in the programme.",
    ),
    "award_close": said(cy="Mae’r dyfarniad wedi’i gau.", en="The award is closed."),
}
