"""What each form of calls and bids says once it is done, by the name of its page."""

from collections.abc import Mapping
from typing import Final

from cydwaith.shared.said import Said, said

TAKEN_OUT: Final = said(cy="Fe’i tynnwyd o’r cais.", en="It is taken out of the bid.")
DONE: Final[Mapping[str, Said]] = {
    "call_new": said(cy="Mae’r alwad wedi’i hagor.", en="The call is open."),
    "problem_new": said(
        cy="Mae’r broblem wrth yr alwad, i bawb ei darllen.", en="The problem stands at the call, for all to read."
    ),
    "problem_share": said(
        cy="Mae eich sefydliad ymhlith y rhai sydd â’r broblem hon.",
        en="Your organisation stands among those that have this problem.",
    ),
    "problem_merge": said(cy="Cadwyd pa broblem yw’r un.", en="It is kept which problem it is the same as."),
    "bid_new": said(
        cy="Mae’r cais wedi’i ddechrau: dim ond ei bartneriaid sy’n ei ddarllen.",
        en="The bid is begun: only its partners read it.",
    ),
    "bid_about": said(
        cy="Cadwyd enw, arweinydd ac arfer y cais.", en="The name, lead and practice of the bid are kept."
    ),
    "bid_section": said(cy="Cadwyd yr ateb.", en="The answer is kept."),
    "bid_cost": said(cy="Cadwyd y gost.", en="The cost is kept."),
    "bid_figure": said(
        cy="Enwyd y ffigur, gyda sut y bernir hynny.", en="The figure is named, with how that will be judged."
    ),
    "bid_promise": said(cy="Cadwyd yr addewid.", en="The promise is kept."),
    "bid_figure_out": TAKEN_OUT,
    "bid_promise_out": TAKEN_OUT,
    "bid_partner": said(
        cy="Mae’r sefydliad ymhlith y partneriaid: ei lofnod fydd ei gydsyniad.",
        en="The organisation is among the partners: its signature will be its yes.",
    ),
    "bid_freeze": said(
        cy="Mae’r cais wedi’i rewi: gall pob partner ei lofnodi yn awr.",
        en="The bid is frozen: each partner can sign it now.",
    ),
    "bid_reopen": said(
        cy="Mae’r cais wedi’i ailagor, a’r llofnodion wedi’u dileu.",
        en="The bid is open again, and its signatures void.",
    ),
    "bid_sign": said(cy="Rydych wedi llofnodi’r cais.", en="You have signed the bid."),
    "bid_send": said(cy="Mae’r cais wedi’i anfon.", en="The bid is sent."),
    "bid_leave": said(
        cy="Mae eich sefydliad wedi gadael y cais, gyda’i gostau a’i addewidion.",
        en="Your organisation has left the bid, with its costs and promises.",
    ),
    "bid_withdraw": said(cy="Mae’r cais wedi’i dynnu’n ôl.", en="The bid is withdrawn."),
    "bid_interest": said(cy="Cadwyd eich datganiad.", en="Your declaration is kept."),
    "bid_score": said(cy="Cadwyd eich sgoriau.", en="Your scores are kept."),
    "bid_moderate": said(
        cy="Cadwyd y sgoriau newydd wrth ymyl y rhai blaenorol.",
        en="The new scores are kept, beside those before.",
    ),
    "assessor_new": said(
        cy="Mae’r person yn asesu’r alwad o hyn ymlaen.", en="The person assesses the call from now on."
    ),
    "assessor_end": said(cy="Nid yw’r person yn asesu’r alwad mwyach.", en="The person assesses the call no longer."),
    "call_rule_new": said(
        cy="Mae’r rheol wrth yr alwad, gyda phwy sydd am ei chael a pham.",
        en="The rule stands at the call, with who wants it and why.",
    ),
    "call_rule_end": said(cy="Tynnwyd y rheol yn ôl.", en="The rule is taken back."),
    "call_suggest": said(
        cy="Gweithiwyd yr awgrym allan: mae isod.", en="The suggestion is worked out: it stands below."
    ),
    "call_propose": said(cy="Rhoddwyd y dewis gerbron y fforwm.", en="The choice is put to the forum."),
}
