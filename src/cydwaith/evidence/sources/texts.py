"""What is said of a file, in both languages: its faults, each with its remedy, and remarks on what does no harm.

`tests/spec/evidence/faults.toml` documents when each is found.
"""

from typing import Final, NamedTuple


class Both(NamedTuple):
    """A message in both languages."""

    cy: str
    en: str


TEXTS: Final = {
    "empty-file": Both("Mae'r ffeil yn wag.", "The file is empty."),
    "wrong-encoding": Both(
        "Ni ellir dweud ym mha amgodiad y mae'r ffeil (beit {byte}); cadwch hi fel “CSV UTF-8”, neu fel XLSX.",
        "The encoding of the file cannot be told (byte {byte}); save it as “CSV UTF-8”, or as XLSX.",
    ),
    "header-only": Both(
        "Pennawd yn unig sydd yn y ffeil: nid oes yr un ffigur ynddi.",
        "The file holds a header only: there is not one figure in it.",
    ),
    "missing-column": Both(
        "Mae'r golofn “{column}” ar goll o'r pennawd. Dyma sydd ynddo: {held}. Rhowch yr enw hwnnw i'r golofn gywir.",
        "The column “{column}” is missing from the header, which has: {held}. Give the right column that name.",
    ),
    "repeated-column": Both(
        "Mae'r golofn “{column}” yn y pennawd fwy nag unwaith; dilëwch neu ailenwch un.",
        "The column “{column}” is in the header more than once; delete or rename one.",
    ),
    "ragged-line": Both(
        "Nifer y celloedd ar y llinell hon: {found}; dylai fod {wanted}. Rhowch ddyfynodau o amgylch testun "
        "ag atalnod ynddo, neu cwblhewch y llinell.",
        "Cells on this line: {found}; there should be {wanted}. Put quotation marks around text that holds a "
        "comma, or complete the line.",
    ),
    "broken-quotes": Both(
        "Mae dyfynnod heb ei gau neu yn y lle anghywir; dyblwch ddyfynnod sydd o fewn cell.",
        "A quotation mark is not closed or is in the wrong place; double one that stands within a cell.",
    ),
    "control-character": Both(
        "Mae arwydd na ellir ei weld ({sign}) ar y llinell hon; teipiwch y gell eto, neu dilëwch yr arwydd.",
        "There is a sign on this line that cannot be seen ({sign}); type the cell again, or delete the sign.",
    ),
    "malformed-area": Both(
        "Nid cod ardal nac enw ardal hysbys yw “{text}”; ysgrifennwch god neu enw fel {hint}.",
        "“{text}” is neither an area code nor the name of a known area; write a code or a name such as {hint}.",
    ),
    "unknown-area": Both(
        "Nid oes cyngor yng Nghymru â'r cod {text}; cywirwch y cod.",
        "No council in Wales has the code {text}; correct the code.",
    ),
    "duplicate": Both(
        "Mae ffigur ar gyfer {area} yn {period} eisoes ar linell {first}; dilëwch un, neu dewiswch linellau "
        "â --where COLOFN=GWERTH.",
        "A figure for {area} in {period} is already on line {first}; delete one, or choose lines with "
        "--where COLUMN=VALUE.",
    ),
    "bad-value": Both(
        "Nid rhif yw “{text}”; gadewch y gell yn wag os nad oes ffigur.",
        "“{text}” is not a number; leave the cell empty if there is no figure.",
    ),
    "unknown-status": Both(
        "Nid yw “{text}” yn llaw-fer hysbys am ansawdd ffigur; defnyddiwch lythyren fel p (dros dro) neu r "
        "(diwygiedig), a rhowch destun arall yn y golofn nodiadau.",
        "“{text}” is not a known shorthand for a figure's quality; use a letter such as p (provisional) or r "
        "(revised), and put other text in the column of notes.",
    ),
    "bad-period": Both(
        "Ni ellir darllen y cyfnod “{text}”; ysgrifennwch, er enghraifft, 2023-24, Ebrill 2023, 2023 Ch1, "
        "neu ddyddiad a hyd, 2023-04-01/P1Y.",
        "The period “{text}” cannot be read; write, for example, 2023-24, April 2023, 2023 Q1, or a date and "
        "a length, 2023-04-01/P1Y.",
    ),
    "interval-reversed": Both(
        "Mae terfyn isaf y cyfwng ({lower}) yn uwch na'r uchaf ({upper}); cyfnewidiwch nhw.",
        "The lower limit of the interval ({lower}) is above the upper one ({upper}); exchange them.",
    ),
    "interval-misses": Both(
        "Nid yw'r cyfwng o {lower} i {upper} yn cynnwys y gwerth, {value}, ac mae'r bwlch yn fwy na "
        "thalgrynnu; cywirwch un ohonynt, neu gadewch y terfynau'n wag.",
        "The interval from {lower} to {upper} does not contain the value, {value}, by more than rounding; "
        "correct one of them, or leave the limits empty.",
    ),
    "out-of-range": Both(
        "Rhaid i gyfran fod rhwng 0 a 100; {value} sydd yma. Cywirwch y ffigur, neu dewiswch ddangosydd nad "
        "yw'n gyfran.",
        "A proportion must lie between 0 and 100; this is {value}. Correct the figure, or choose an "
        "indicator that is no proportion.",
    ),
    "bad-denominator": Both(
        "Rhaid i'r enwadur fod yn fwy na 0; {denominator} sydd yma. Cywirwch ef, neu gadewch y gell yn wag.",
        "The denominator must be more than 0; this is {denominator}. Correct it, or leave the cell empty.",
    ),
    "bad-workbook": Both(
        "Ni ellir darllen y llyfr gwaith; cadwch ef fel XLSX, neu'r daflen fel “CSV UTF-8”.",
        "The workbook cannot be read; save it as XLSX, or its sheet as “CSV UTF-8”.",
    ),
    "several-tables": Both(
        "Mae tabl o ffigurau ar fwy nag un daflen; cadwch un, a dilëwch neu cuddiwch y lleill.",
        "More than one sheet has a table of figures; keep one, and delete or hide the others.",
    ),
    "formula-error": Both(
        "Gwall fformiwla yw “{text}”, nid ffigur; trwsiwch y fformiwla, neu gadewch y gell yn wag os nad oes ffigur.",
        "“{text}” is the error of a formula, not a figure; mend the formula, or leave the cell empty if "
        "there is no figure.",
    ),
    "comma-in-number": Both(
        "Ni ellir dweud beth yw'r atalnod yn “{text}”; ysgrifennwch bwynt degol, a dim rhwng y miloedd.",
        "It cannot be told what the comma in “{text}” is; write a decimal point, and nothing between thousands.",
    ),
    "ambiguous-number": Both(
        "Gallai “{text}” fod yn ddau rif, y naill fil gwaith y llall; ysgrifennwch bwynt degol, a dim rhwng y miloedd.",
        "“{text}” could be two numbers, one a thousand times the other; write a decimal point, and nothing "
        "between thousands.",
    ),
    "wrong-sign": Both(
        "Nid yw'r arwydd yn “{text}” yn perthyn i'r dangosydd hwn; gwiriwch mai'r un mesur ydyw, ac "
        "ysgrifennwch y rhif heb arwydd.",
        "The sign in “{text}” does not belong to this indicator; check that it is the same measure, and "
        "write the number without a sign.",
    ),
    "mixed-periods": Both(
        "Nid yw {other} yn perthyn i'r un gyfres â {one} (llinell {first}); mewnforiwch bob math o gyfnod "
        "fel dangosydd ar wahân.",
        "{other} does not belong in one series with {one} (line {first}); import each kind of period as an "
        "indicator of its own.",
    ),
    "other-periods": Both(
        "Mae gan y dangosydd ffigurau am gyfnodau fel {one}; nid yw {other} yn perthyn i'r un gyfres. "
        "Mewnforiwch y rhain fel dangosydd arall.",
        "The indicator has figures for periods such as {one}; {other} does not belong in one series with "
        "them. Import these as another indicator.",
    ),
    "nothing-known": Both(
        "Nid oes yn y ffeil yr un ffigur am le sy'n hysbys yma.", "The file holds no figure for any place known here."
    ),
    "no-indicator": Both(
        "Nid oes dangosydd hysbys yma sy'n dod o'r ffeil hon; dewiswch un ag --indicator. Mae ynddi: {held}.",
        "No indicator known here comes from this file; choose one with --indicator. It has: {held}.",
    ),
    "no-such-series": Both(
        "Nid oes “{series}” yn y ffeil. Mae ynddi: {held}.", "The file has no “{series}”. It has: {held}."
    ),
    "which-series": Both(
        "Mae mwy nag un gyfres yn y ffeil; dewiswch un â --series (a --measure): {held}.",
        "The file holds more than one series; choose one with --series (and --measure): {held}.",
    ),
    "wrong-measure": Both(
        "Mae'r ffeil yn mesur “{found}”, ond “{wanted}” yw mesur y dangosydd {indicator}.",
        "The file measures “{found}”, but the indicator {indicator} measures “{wanted}”.",
    ),
    "bad-metadata": Both("Ni ellir darllen y metadata yn {name}.", "The metadata in {name} cannot be read."),
    "not-data": Both(
        "Atebodd y gwasanaeth â rhywbeth heblaw data ({kind}).",
        "The service answered with something other than data ({kind}).",
    ),
    "no-answer": Both(
        "Ni chafwyd ateb llawn gan {host} ({why}). Nifer yr ymdrechion: {tries}.",
        "No full answer came from {host} ({why}). Number of tries: {tries}.",
    ),
    "too-much": Both(
        "Mae mwy o ddata nag y gofynnwyd amdano: mwy na {limit} rhes.",
        "There is more data than was asked for: over {limit} rows.",
    ),
    "too-long": Both(
        "Mae'r gwasanaeth wedi cymryd mwy na {limit} eiliad; rhowch gynnig arall arni yn nes ymlaen. Cadwyd y "
        "tudalennau a ddaeth.",
        "The service has taken more than {limit} seconds; try again later. The pages that came are kept.",
    ),
    "not-meant": Both(
        "Ni ofynnir i {host}: dim ond i {known}.",
        "{host} is not asked: only {known}.",
    ),
    "no-such-value": Both(
        "Ni ellir dweud pa werth o'r golofn “{column}” yw “{wanted}”. Dyma'r rhai posibl: {held}. Cywirwch y rysáit.",
        "It cannot be told which value of the column “{column}” is “{wanted}”. Those it could be: {held}. Correct "
        "the recipe.",
    ),
    "divided": Both(
        "Mae'r golofn “{column}” yn rhannu'r ffigurau ymhellach, ac nid yw'r rysáit yn dweud pa werth i'w gymryd. "
        "Dyma sydd ynddi: {held}.",
        "The column “{column}” divides the figures further, and the recipe does not say which value to take. It "
        "holds: {held}.",
    ),
    "known-figure": Both(
        "Darllenwyd {value} o'r blaen ar gyfer {area} yn {period}; {now} sydd yma. Mae'n bosibl mai mesur arall "
        "yw hwn: gwiriwch golofnau'r rysáit.",
        "{value} was read before for {area} in {period}; here it is {now}. This may be another measure: check "
        "the recipe's columns.",
    ),
    "councils-missing": Both(
        "Nid oes yr un llinell ar gyfer y cynghorau hyn: {held}.",
        "There is no line for these councils: {held}.",
    ),
    "not-of-whole": Both(
        "Ni all {value} fod yn rhan o {whole}.",
        "{value} cannot be a part of {whole}.",
    ),
}

REMARKS: Final = {
    "old-encoding": Both(
        "Darllenwyd y ffeil fel Windows-1252, hen amgodiad; gwiriwch yr acenion, neu cadwch hi fel “CSV UTF-8”.",
        "The file was read as Windows-1252, an old encoding; check the accents, or save it as “CSV UTF-8”.",
    ),
    "titles-above": Both(
        "Mae'r pennawd ar y llinell hon. Nifer y llinellau uwch ei ben a adawyd allan: {count}.",
        "The header is on this line. Lines above it that were left out: {count}.",
    ),
    "notes-below": Both(
        "Mae nodiadau o dan y tabl. Nifer y llinellau a adawyd allan: {count}.",
        "There are notes below the table. Lines that were left out: {count}.",
    ),
    "separator": Both("Rhwng y celloedd mae: {separator}", "What stands between cells: {separator}"),
    "decimal-comma": Both(
        "Darllenwyd yr atalnodau mewn rhifau fel pwyntiau degol.", "The commas in numbers were read as decimal points."
    ),
    "old-code": Both(
        "Hen god yw {old}; cadwyd y ffigurau dan god heddiw, {new}.",
        "{old} is an old code; the figures were kept under today's, {new}.",
    ),
    "area-name": Both(
        "Adnabuwyd ardaloedd wrth eu henwau, nid wrth godau.", "Areas were recognised by their names, not by codes."
    ),
    "year-starts": Both(
        "Nid yw'r ffeil yn dweud pryd mae blwyddyn yn dechrau: darllenwyd “{text}” fel {period}.",
        "The file does not say when a year starts: “{text}” was read as {period}.",
    ),
    "several-years": Both(
        "Darllenwyd “{text}” fel blynyddoedd calendr: {period}.", "“{text}” was read as calendar years: {period}."
    ),
    "rolling-periods": Both(
        "Mae'r cyfnodau'n gorgyffwrdd: nid yw ffigurau cyfagos yn annibynnol ar ei gilydd.",
        "The periods overlap: neighbouring figures are not independent of each other.",
    ),
    "rounded-interval": Both(
        "Oherwydd talgrynnu, nid oedd y cyfwng yn cynnwys y gwerth, {value}; ymestynnwyd y cyfwng ato.",
        "Because of rounding the interval did not contain the value, {value}; it was stretched to it.",
    ),
    "rounded-share": Both(
        "Mae {value} y tu allan i 0–100 oherwydd talgrynnu; cadwyd y ffigur fel pen y raddfa.",
        "{value} lies outside 0–100 because of rounding; it was kept as the end of the scale.",
    ),
    "other-areas": Both(
        "Nifer yr ardaloedd nad ydynt yn gynghorau, ac a adawyd allan: {count} ({held}).",
        "Areas that are no councils, and were left out: {count} ({held}).",
    ),
    "known-revised": Both(
        "Diwygiwyd ffigur a ddarllenwyd o'r blaen: {area}, {period}, o {value} i {now}.",
        "A figure that was read before has been revised: {area}, {period}, from {value} to {now}.",
    ),
    "replaced": Both(
        "Mae set ddata arall wedi disodli “{title}” ar y gwasanaeth: {by}. Diweddarwch y rysáit.",
        "Another data set has replaced “{title}” at the service: {by}. Bring the recipe up to date.",
    ),
    "no-whole": Both(
        "Gadawyd ffigurau allan, gan nad yw'n hysbys o faint y maent yn gyfran neu'n gyfradd; y cyntaf: {period}.",
        "Figures were left out, since it is not known of how many they are a share or a rate; the first: {period}.",
    ),
}
