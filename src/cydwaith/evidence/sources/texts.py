"""What is said of a file, in both languages: its faults, each with its remedy, and remarks on what does no harm.

`tests/spec/evidence/faults.toml` documents when each is found.
"""

from typing import Final

from cydwaith.shared.said import said

TEXTS: Final = {
    "empty-file": said(cy="Mae’r ffeil yn wag.", en="The file is empty."),
    "wrong-encoding": said(
        cy="Ni ellir dweud ym mha amgodiad y mae’r ffeil (beit {byte}); cadwch hi fel “CSV UTF-8”, neu fel XLSX.",
        en="The encoding of the file cannot be told (byte {byte}); save it as “CSV UTF-8”, or as XLSX.",
    ),
    "header-only": said(
        cy="Pennawd yn unig sydd yn y ffeil: nid oes yr un ffigur ynddi.",
        en="The file holds a header only: there is not one figure in it.",
    ),
    "missing-column": said(
        cy="Mae’r golofn “{column}” ar goll o’r pennawd. Dyma sydd ynddo: {held}. Rhowch yr enw hwnnw i’r "
        "golofn gywir.",
        en="The column “{column}” is missing from the header, which has: {held}. Give the right column that name.",
    ),
    "repeated-column": said(
        cy="Mae’r golofn “{column}” yn y pennawd fwy nag unwaith; dilëwch neu ailenwch un.",
        en="The column “{column}” is in the header more than once; delete or rename one.",
    ),
    "ragged-line": said(
        cy="Nifer y celloedd ar y llinell hon: {found}; dylai fod {wanted}. Rhowch ddyfynodau o amgylch testun "
        "ag atalnod ynddo, neu cwblhewch y llinell.",
        en="Cells on this line: {found}; there should be {wanted}. Put quotation marks around text that holds a "
        "comma, or complete the line.",
    ),
    "broken-quotes": said(
        cy="Mae dyfynnod heb ei gau neu yn y lle anghywir; dyblwch ddyfynnod sydd o fewn cell.",
        en="A quotation mark is not closed or is in the wrong place; double one that stands within a cell.",
    ),
    "control-character": said(
        cy="Mae arwydd na ellir ei weld ({sign}) ar y llinell hon; teipiwch y gell eto, neu dilëwch yr arwydd.",
        en="There is a sign on this line that cannot be seen ({sign}); type the cell again, or delete the sign.",
    ),
    "malformed-area": said(
        cy="Nid cod ardal nac enw ardal hysbys yw “{text}”; ysgrifennwch god neu enw fel {hint}.",
        en="“{text}” is neither an area code nor the name of a known area; write a code or a name such as {hint}.",
    ),
    "unknown-area": said(
        cy="Nid oes cyngor yng Nghymru â’r cod {text}; cywirwch y cod.",
        en="No council in Wales has the code {text}; correct the code.",
    ),
    "duplicate": said(
        cy="Mae ffigur ar gyfer {area} yn {period} eisoes ar linell {first}; dilëwch un, neu dewiswch linellau "
        "â --where COLOFN=GWERTH.",
        en="A figure for {area} in {period} is already on line {first}; delete one, or choose lines with "
        "--where COLUMN=VALUE.",
    ),
    "bad-value": said(
        cy="Nid rhif yw “{text}”; gadewch y gell yn wag os nad oes ffigur.",
        en="“{text}” is not a number; leave the cell empty if there is no figure.",
    ),
    "unknown-status": said(
        cy="Nid yw “{text}” yn llaw-fer hysbys am ansawdd ffigur; defnyddiwch lythyren fel p (dros dro) neu r "
        "(diwygiedig), a rhowch destun arall yn y golofn nodiadau.",
        en="“{text}” is not a known shorthand for a figure’s quality; use a letter such as p (provisional) or r "
        "(revised), and put other text in the column of notes.",
    ),
    "bad-period": said(
        cy="Ni ellir darllen y cyfnod “{text}”; ysgrifennwch, er enghraifft, 2023-24, Ebrill 2023, 2023 Ch1, "
        "neu ddyddiad a hyd, 2023-04-01/P1Y.",
        en="The period “{text}” cannot be read; write, for example, 2023-24, April 2023, 2023 Q1, or a date and "
        "a length, 2023-04-01/P1Y.",
    ),
    "interval-reversed": said(
        cy="Mae terfyn isaf y cyfwng ({lower}) yn uwch na’r uchaf ({upper}); cyfnewidiwch nhw.",
        en="The lower limit of the interval ({lower}) is above the upper one ({upper}); exchange them.",
    ),
    "interval-misses": said(
        cy="Nid yw’r cyfwng o {lower} i {upper} yn cynnwys y gwerth, {value}, ac mae’r bwlch yn fwy na "
        "thalgrynnu; cywirwch un ohonynt, neu gadewch y terfynau’n wag.",
        en="The interval from {lower} to {upper} does not contain the value, {value}, by more than rounding; "
        "correct one of them, or leave the limits empty.",
    ),
    "out-of-range": said(
        cy="Rhaid i gyfran fod rhwng 0 a 100; {value} sydd yma. Cywirwch y ffigur, neu dewiswch ddangosydd nad "
        "yw’n gyfran.",
        en="A proportion must lie between 0 and 100; this is {value}. Correct the figure, or choose an "
        "indicator that is no proportion.",
    ),
    "bad-denominator": said(
        cy="Rhaid i’r enwadur fod yn fwy na 0; {denominator} sydd yma. Cywirwch ef, neu gadewch y gell yn wag.",
        en="The denominator must be more than 0; this is {denominator}. Correct it, or leave the cell empty.",
    ),
    "bad-workbook": said(
        cy="Ni ellir darllen y llyfr gwaith; cadwch ef fel XLSX, neu’r daflen fel “CSV UTF-8”.",
        en="The workbook cannot be read; save it as XLSX, or its sheet as “CSV UTF-8”.",
    ),
    "several-tables": said(
        cy="Mae tabl o ffigurau ar fwy nag un daflen; cadwch un, a dilëwch neu cuddiwch y lleill.",
        en="More than one sheet has a table of figures; keep one, and delete or hide the others.",
    ),
    "formula-error": said(
        cy="Gwall fformiwla yw “{text}”, nid ffigur; trwsiwch y fformiwla, neu gadewch y gell yn wag os nad "
        "oes ffigur.",
        en="“{text}” is the error of a formula, not a figure; mend the formula, or leave the cell empty if "
        "there is no figure.",
    ),
    "comma-in-number": said(
        cy="Ni ellir dweud beth yw’r atalnod yn “{text}”; ysgrifennwch bwynt degol, a dim rhwng y miloedd.",
        en="It cannot be told what the comma in “{text}” is; write a decimal point, and nothing between thousands.",
    ),
    "ambiguous-number": said(
        cy="Gallai “{text}” fod yn ddau rif, y naill fil gwaith y llall; ysgrifennwch bwynt degol, a dim "
        "rhwng y miloedd.",
        en="“{text}” could be two numbers, one a thousand times the other; write a decimal point, and nothing "
        "between thousands.",
    ),
    "wrong-sign": said(
        cy="Nid yw’r arwydd yn “{text}” yn perthyn i’r dangosydd hwn; gwiriwch mai’r un mesur ydyw, ac "
        "ysgrifennwch y rhif heb arwydd.",
        en="The sign in “{text}” does not belong to this indicator; check that it is the same measure, and "
        "write the number without a sign.",
    ),
    "mixed-periods": said(
        cy="Nid yw {other} yn perthyn i’r un gyfres â {one} (llinell {first}); mewnforiwch bob math o gyfnod "
        "fel dangosydd ar wahân.",
        en="{other} does not belong in one series with {one} (line {first}); import each kind of period as an "
        "indicator of its own.",
    ),
    "other-periods": said(
        cy="Mae gan y dangosydd ffigurau am gyfnodau fel {one}; nid yw {other} yn perthyn i’r un gyfres. "
        "Mewnforiwch y rhain fel dangosydd arall.",
        en="The indicator has figures for periods such as {one}; {other} does not belong in one series with "
        "them. Import these as another indicator.",
    ),
    "nothing-known": said(
        cy="Nid oes yn y ffeil yr un ffigur am le sy’n hysbys yma.",
        en="The file holds no figure for any place known here.",
    ),
    "no-indicator": said(
        cy="Nid oes dangosydd hysbys yma sy’n dod o’r ffeil hon; dewiswch un ag --indicator. Mae ynddi: {held}.",
        en="No indicator known here comes from this file; choose one with --indicator. It has: {held}.",
    ),
    "no-such-series": said(
        cy="Nid oes “{series}” yn y ffeil. Mae ynddi: {held}.", en="The file has no “{series}”. It has: {held}."
    ),
    "which-series": said(
        cy="Mae mwy nag un gyfres yn y ffeil; dewiswch un â --series (a --measure): {held}.",
        en="The file holds more than one series; choose one with --series (and --measure): {held}.",
    ),
    "wrong-measure": said(
        cy="Mae’r ffeil yn mesur “{found}”, ond “{wanted}” yw mesur y dangosydd {indicator}.",
        en="The file measures “{found}”, but the indicator {indicator} measures “{wanted}”.",
    ),
    "bad-metadata": said(cy="Ni ellir darllen y metadata yn {name}.", en="The metadata in {name} cannot be read."),
    "not-data": said(
        cy="Atebodd y gwasanaeth â rhywbeth heblaw data ({kind}).",
        en="The service answered with something other than data ({kind}).",
    ),
    "no-answer": said(
        cy="Ni chafwyd ateb llawn gan {host} ({why}). Nifer yr ymdrechion: {tries}.",
        en="No full answer came from {host} ({why}). Number of tries: {tries}.",
    ),
    "too-much": said(
        cy="Mae mwy o ddata nag y gofynnwyd amdano: mwy na {limit} rhes.",
        en="There is more data than was asked for: over {limit} rows.",
    ),
    "too-long": said(
        cy="Mae’r gwasanaeth wedi cymryd mwy na {limit} eiliad; rhowch gynnig arall arni yn nes ymlaen. Cadwyd y "
        "tudalennau a ddaeth.",
        en="The service has taken more than {limit} seconds; try again later. The pages that came are kept.",
    ),
    "not-meant": said(
        cy="Ni ofynnir i {host}: dim ond i {known}.",
        en="{host} is not asked: only {known}.",
    ),
    "no-such-value": said(
        cy="Ni ellir dweud pa werth o’r golofn “{column}” yw “{wanted}”. Dyma’r rhai posibl: {held}. "
        "Cywirwch y rysáit.",
        en="It cannot be told which value of the column “{column}” is “{wanted}”. Those it could be: {held}. Correct "
        "the recipe.",
    ),
    "divided": said(
        cy="Mae’r golofn “{column}” yn rhannu’r ffigurau ymhellach, ac nid yw’r rysáit yn dweud pa werth i’w gymryd. "
        "Dyma sydd ynddi: {held}.",
        en="The column “{column}” divides the figures further, and the recipe does not say which value to take. It "
        "holds: {held}.",
    ),
    "known-figure": said(
        cy="Darllenwyd {value} o’r blaen ar gyfer {area} yn {period}; {now} sydd yma. Mae’n bosibl mai mesur arall "
        "yw hwn: gwiriwch golofnau’r rysáit.",
        en="{value} was read before for {area} in {period}; here it is {now}. This may be another measure: check "
        "the recipe’s columns.",
    ),
    "councils-missing": said(
        cy="Nid oes yr un llinell ar gyfer y cynghorau hyn: {held}.",
        en="There is no line for these councils: {held}.",
    ),
    "not-of-whole": said(
        cy="Ni all {value} fod yn rhan o {whole}.",
        en="{value} cannot be a part of {whole}.",
    ),
}

REMARKS: Final = {
    "old-encoding": said(
        cy="Darllenwyd y ffeil fel Windows-1252, hen amgodiad; gwiriwch yr acenion, neu cadwch hi fel “CSV UTF-8”.",
        en="The file was read as Windows-1252, an old encoding; check the accents, or save it as “CSV UTF-8”.",
    ),
    "titles-above": said(
        cy="Mae’r pennawd ar y llinell hon. Nifer y llinellau uwch ei ben a adawyd allan: {count}.",
        en="The header is on this line. Lines above it that were left out: {count}.",
    ),
    "notes-below": said(
        cy="Mae nodiadau o dan y tabl. Nifer y llinellau a adawyd allan: {count}.",
        en="There are notes below the table. Lines that were left out: {count}.",
    ),
    "separator": said(cy="Rhwng y celloedd mae: {separator}", en="What stands between cells: {separator}"),
    "decimal-comma": said(
        cy="Darllenwyd yr atalnodau mewn rhifau fel pwyntiau degol.",
        en="The commas in numbers were read as decimal points.",
    ),
    "old-code": said(
        cy="Hen god yw {old}; cadwyd y ffigurau dan god heddiw, {new}.",
        en="{old} is an old code; the figures were kept under today’s, {new}.",
    ),
    "area-name": said(
        cy="Adnabuwyd ardaloedd wrth eu henwau, nid wrth godau.",
        en="Areas were recognised by their names, not by codes.",
    ),
    "year-starts": said(
        cy="Nid yw’r ffeil yn dweud pryd mae blwyddyn yn dechrau: darllenwyd “{text}” fel {period}.",
        en="The file does not say when a year starts: “{text}” was read as {period}.",
    ),
    "several-years": said(
        cy="Darllenwyd “{text}” fel blynyddoedd calendr: {period}.", en="“{text}” was read as calendar years: {period}."
    ),
    "rolling-periods": said(
        cy="Mae’r cyfnodau’n gorgyffwrdd: nid yw ffigurau cyfagos yn annibynnol ar ei gilydd.",
        en="The periods overlap: neighbouring figures are not independent of each other.",
    ),
    "rounded-interval": said(
        cy="Oherwydd talgrynnu, nid oedd y cyfwng yn cynnwys y gwerth, {value}; ymestynnwyd y cyfwng ato.",
        en="Because of rounding the interval did not contain the value, {value}; it was stretched to it.",
    ),
    "rounded-share": said(
        cy="Mae {value} y tu allan i 0–100 oherwydd talgrynnu; cadwyd y ffigur fel pen y raddfa.",
        en="{value} lies outside 0–100 because of rounding; it was kept as the end of the scale.",
    ),
    "other-areas": said(
        cy="Nifer yr ardaloedd nad ydynt yn gynghorau, ac a adawyd allan: {count} ({held}).",
        en="Areas that are no councils, and were left out: {count} ({held}).",
    ),
    "known-revised": said(
        cy="Diwygiwyd ffigur a ddarllenwyd o’r blaen: {area}, {period}, o {value} i {now}.",
        en="A figure that was read before has been revised: {area}, {period}, from {value} to {now}.",
    ),
    "replaced": said(
        cy="Mae set ddata arall wedi disodli “{title}” ar y gwasanaeth: {by}. Diweddarwch y rysáit.",
        en="Another data set has replaced “{title}” at the service: {by}. Bring the recipe up to date.",
    ),
    "no-whole": said(
        cy="Gadawyd ffigurau allan, gan nad yw eu henwadur yn hysbys; y cyntaf: {period}.",
        en="Figures were left out, since it is not known of how many they are a share or a rate; the first: {period}.",
    ),
}
