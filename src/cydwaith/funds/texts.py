"""What is wrong with a file of grants, and what is worth knowing of it, in both languages."""

from collections.abc import Mapping
from typing import Final

from cydwaith.shared.said import Said, said

FAULTS: Final[Mapping[str, Said]] = {
    "not-a-package": said(
        cy="Nid pecyn o grantiau yw hwn: mae’n dechrau ag “{text}”, nid â bachyn cyrliog fel y mae safon 360Giving.",
        en="This is no package of grants: it begins with “{text}”, not with a brace as the 360Giving standard does.",
    ),
    "no-grants": said(cy="Nid oes rhestr “grants” yn y ffeil.", en="The file has no list “grants”."),
    "none": said(cy="Nid oes yr un grant yn y ffeil.", en="There is no grant in the file."),
    "bad-json": said(cy="Nid JSON yw hwn o’r fan hon ymlaen ({text}).", en="From here on this is not JSON ({text})."),
    "too-deep": said(cy="Mae’r JSON wedi’i nythu’n rhy ddwfn.", en="The JSON is nested too deep."),
    "number-too-long": said(cy="Mae’r rhif {text} yn rhy fawr.", en="The number {text} is too large."),
    "twice": said(cy="Mae “{text}” yma ddwywaith.", en="“{text}” stands here twice."),
    "more-after": said(cy="Mae rhywbeth ar ôl diwedd y pecyn.", en="Something follows the end of the package."),
    "no-header": said(
        cy="Nid oes colofn “Identifier” yn y llinell gyntaf (gwelwyd: {text}).",
        en="The first line has no column “Identifier” (seen: {text}).",
    ),
    "too-many-cells": said(cy="Mae mwy o gelloedd nag o golofnau.", en="There are more cells than columns."),
    "bad-table": said(cy="Ni ellir darllen y tabl ({text}).", en="The table cannot be read ({text})."),
    "not-a-grant": said(cy="Nid grant yw hwn: {text}.", en="This is no grant: {text}."),
    "missing": said(cy="Mae {path} ar goll.", en="{path} is missing."),
    "null": said(
        cy="{path}: nid yw null yn werth dilys yma; gadewch y maes allan.",
        en="{path}: null is no value here; leave it out.",
    ),
    "recipient-twice": said(
        cy="Mae’r grant yn mynd i sefydliad ac i berson: dim ond un o’r ddau.",
        en="The grant goes to an organisation and to a person: it is one or the other.",
    ),
    "none-of-them": said(cy="{path}: mae angen o leiaf un.", en="{path}: at least one is needed."),
    "not-a-list": said(cy="{path}: dylai fod yn rhestr, nid “{text}”.", en="{path} is to be a list, not “{text}”."),
    "not-a-part": said(cy="{path}: dylai gynnwys meysydd, nid “{text}”.", en="{path} is to have fields, not “{text}”."),
    "not-text": said(cy="{path}: dylai fod yn destun, nid {text}.", en="{path} is to be text, not {text}."),
    "not-a-number": said(cy="{path}: nid rhif yw “{text}”.", en="{path}: “{text}” is no number."),
    "number-as-text": said(
        cy="{path}: testun yw “{text}”; ysgrifennwch y rhif yn unig, fel 1234.50, heb £, comas na dyfynodau.",
        en="{path}: “{text}” is text; write the number alone, as 1234.50, without £, commas or quotation marks.",
    ),
    "too-small": said(cy="{path}: mae {text} yn rhy fach.", en="{path}: {text} is too small."),
    "too-large": said(cy="{path}: mae {text} yn rhy fawr.", en="{path}: {text} is too large."),
    "unknown-code": said(
        cy="{path}: nid yw “{text}” ar restr godau’r safon.",
        en="{path}: “{text}” is not in the standard’s list of codes.",
    ),
    "bad-day": said(
        cy="{path}: nid dyddiad yn y ffurf hon yw “{text}”: 2024-03-31.",
        en="{path}: “{text}” is not a date as it is written here: 2024-03-31.",
    ),
    "no-such-day": said(
        cy="{path}: nid yw’r diwrnod {text} yn y calendr.", en="{path}: no calendar has the day {text}."
    ),
    "bad-moment": said(
        cy="{path}: dylai “{text}” fod yn ddyddiad ac amser llawn: 2024-03-31T09:30:00Z.",
        en="{path}: “{text}” is to be a full date and time: 2024-03-31T09:30:00Z.",
    ),
    "bad-address": said(
        cy="{path}: nid cyfeiriad gwe cyfan yw “{text}”: https://…",
        en="{path}: “{text}” is no whole web address: https://…",
    ),
    "no-text": said(
        cy="{path}: mae arwydd yn “{text}” na all unrhyw destun ei gadw.",
        en="{path}: “{text}” has a sign that no text can keep.",
    ),
    "nested": said(cy="{path}: wedi’i nythu’n rhy ddwfn.", en="{path} is nested too deep."),
    "id-twice": said(
        cy="Mae’r grant {text} yma eisoes, ar linell {first}: ni chyfrifir yr un ddwywaith.",
        en="The grant {text} stands on line {first} already: none is counted twice.",
    ),
    "part-of-a-penny": said(
        cy="{path}: mae rhan o geiniog yn {text}; ni thalgrynnir arian yma.",
        en="{path}: {text} has a part of a penny; money is not rounded here.",
    ),
    "bad-number": said(
        cy="{path}: nid oes rhif fel “{text}” yn rhestr {list} org-id.",
        en="{path}: the org-id list {list} has no number like “{text}”.",
    ),
    "too-long": said(cy="{path}: mae’n hwy na {most} o nodau.", en="{path} is longer than {most} characters."),
}
REMARKS: Final[Mapping[str, Said]] = {
    "unknown-column": said(
        cy="Colofn nad yw’r safon yn ei hadnabod, a adawyd allan: {text}.",
        en="A column that the standard does not know, left out: {text}.",
    ),
    "no-list": said(
        cy="Nid yw’r dynodydd “{text}” yn dechrau â rhestr org-id, fel GB-COH neu 360G: ni ellir ei gysylltu.",
        en="The identifier “{text}” does not begin with an org-id list, such as GB-COH or 360G: it cannot be joined.",
    ),
    "to-a-person": said(
        cy="Ni chedwir grantiau i bobl: gadawyd y rhain allan.",
        en="Grants to persons are not kept: these were left out.",
    ),
    "reach-a-person": said(
        cy="Gadawyd enwau cyswllt, rhifau ffôn a chyfeiriadau e-bost allan.",
        en="Names of contacts, telephone numbers and e-mail addresses were left out.",
    ),
    "no-licence": said(
        cy="Nid yw’r ffeil yn dweud o dan ba drwydded y mae: rhowch --licence.",
        en="The file does not say under which licence it is: give --licence.",
    ),
}
