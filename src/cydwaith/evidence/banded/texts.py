"""What can be wrong with a table of counts, in both languages, each with its remedy."""

from typing import Final

from cydwaith.shared.said import said

BANDED: Final = {
    "no-number": said(
        cy="Nid oes rhif yng ngholofn “{column}”. Ysgrifennwch 0 os nad oedd yr un; os cafodd y rhif ei atal, ni ellir "
        "cyfrifo heb wybod beth ydyw.",
        en="There is no number in the column “{column}”. Write 0 if there were none; if the number was "
        "withheld, nothing "
        "can be worked out without it.",
    ),
    "negative": said(
        cy="Mae {number} yng ngholofn “{column}”: ni all fod o dan 0. Cywirwch y rhif.",
        en="The column “{column}” has {number}: it cannot be below 0. Correct the number.",
    ),
    "not-above-zero": said(
        cy="Mae {number} yng ngholofn “{column}”: rhaid iddo fod yn fwy na 0. Cywirwch y rhif, neu unwch y band ag un "
        "arall.",
        en="The column “{column}” has {number}: it must be above 0. Correct the number, or join the band with another.",
    ),
    "more-events-than-people": said(
        cy="Mae mwy o ddigwyddiadau ({events}) nag o bobl ({population}) ar y llinell hon; gwiriwch y ddau rif.",
        en="There are more events ({events}) than people ({population}) on this line; check both numbers.",
    ),
    "bad-age": said(
        cy="Ni ellir darllen y band oedran “{text}”; ysgrifennwch, er enghraifft, 0, 5-9, 25 i 29 neu 90+.",
        en="The age band “{text}” cannot be read; write, for example, 0, 5-9, 25 to 29 or 90+.",
    ),
    "same-band": said(
        cy="Mae “{text}” ar linell {first} eisoes ar gyfer yr un lle a’r un cyfnod; dilëwch un o’r ddwy.",
        en="“{text}” is already on line {first} for the same place and period; delete one of the two.",
    ),
    "bands-overlap": said(
        cy="Mae’r band “{text}” yn gorgyffwrdd â’r un ar linell {first}; rhaid i bob oedran fod mewn un band yn unig.",
        en="The band “{text}” overlaps with the one on line {first}; each age must be in one band only.",
    ),
    "bands-differ": said(
        cy="Nid oes gan y lle neu’r cyfnod hwn yr un bandiau â’r rhai ar linell {first}; ychwanegwch yr hyn "
        "sydd ar goll "
        "({text}), â 0 digwyddiad os nad oedd yr un.",
        en="This place or period does not have the same bands as the one on line {first}; add what is "
        "missing ({text}), "
        "with 0 events if there were none.",
    ),
    "not-in-standard": said(
        cy="Nid yw’r band “{text}” yn dechrau ac yn gorffen lle mae bandiau’r boblogaeth safonol yn gwneud "
        "hynny (0, 1, "
        "5, 10 … 95). Defnyddiwch fandiau felly, neu rhowch golofn “standard” yn y ffeil.",
        en="The band “{text}” does not begin and end where bands of the standard population do (0, 1, 5, 10 … 95). Use "
        "such bands, or put a column “standard” into the file.",
    ),
    "not-in-reference": said(
        cy="Nid yw’r band “{text}” yn y boblogaeth gyfeirio; rhowch yr un bandiau yn y ddwy ffeil.",
        en="The band “{text}” is not in the reference population; use the same bands in both files.",
    ),
    "nothing-expected": said(
        cy="Nid oes yr un digwyddiad yn y boblogaeth gyfeirio, felly ni ellir disgwyl yr un; dewiswch un fwy.",
        en="The reference population has no event, so none can be expected; choose a larger one.",
    ),
    "few-groups": said(
        cy="Nifer y grwpiau yma: {count}; mae angen o leiaf {wanted}.",
        en="Groups here: {count}; at least {wanted} are needed.",
    ),
    "few-values": said(
        cy="Nifer y gwerthoedd yma: {count}; mae angen o leiaf {wanted}.",
        en="Values here: {count}; at least {wanted} are needed.",
    ),
    "off-scale": said(
        cy="Nid yw {number} yn bosibl ar y raddfa “{scale}” (mae cyfradd uwchlaw 0, a chyfran rhwng 0 ac 1). "
        "Cywirwch y "
        "rhif, neu dewiswch raddfa arall â --scale.",
        en="{number} is not possible on the scale “{scale}” (a rate is above 0, a proportion between 0 and 1). Correct "
        "the number, or choose another scale with --scale.",
    ),
    "limits-reversed": said(
        cy="Mae’r terfyn isaf ({lower}) yn uwch na’r uchaf ({upper}); cyfnewidiwch nhw.",
        en="The lower limit ({lower}) is above the upper one ({upper}); exchange them.",
    ),
    "no-error": said(
        cy="Nid oes cyfwng ar y llinell hon: rhowch y cyfeiliornad safonol, y ddau derfyn, neu nifer y digwyddiadau.",
        en="This line has no interval: give the standard error, both limits, or the number of events.",
    ),
    "life-starts": said(
        cy="Rhaid i fandiau tabl bywyd ddechrau gyda 0 (o dan flwydd oed) ac 1, heb fwlch rhyngddynt; mae’r "
        "band “{text}” "
        "yma. Rhannwch y band cyntaf, neu ychwanegwch yr un sydd ar goll.",
        en="The bands of a life table begin with 0 (under one year) and 1, without a gap; this is the band “{text}”. "
        "Split the first band, or add the one that is missing.",
    ),
    "life-ends": said(
        cy="Rhaid i fand olaf tabl bywyd fod yn agored ac yn dechrau rhwng 85 a 100 oed, er enghraifft 90+; “{text}” "
        "sydd yma.",
        en="The last band of a life table must be open and begin between 85 and 100, for example 90+; this "
        "is “{text}”.",
    ),
    "life-no-death": said(
        cy="Nid oes yr un farwolaeth yn y band olaf, felly ni ellir dweud pa mor hir y mae pobl yn byw wedyn; unwch "
        "fandiau, neu gyfnodau.",
        en="There is no death in the last band, so it cannot be told how long people live after it; join bands, or "
        "periods.",
    ),
    "no-such-age": said(
        cy="Nid oes band sy’n dechrau yn {age} oed; y rhain sydd: {held}.",
        en="No band begins at age {age}; these do: {held}.",
    ),
}
