"""Why something cannot be done with a course."""

from typing import Final

from cydwaith.shared.said import said

ONLY_SCHOOL: Final = said(
    cy="Llywodraeth Cymru ac Academi Wales sy’n siarad dros yr ysgol",
    en="The Welsh Government and Academi Wales speak for the school",
)
NO_SOURCE: Final = said(cy="Dywedwch ble y gellir darllen hynny", en="Say where that can be read")
NAME: Final = said(cy="Rhowch enw, mewn o leiaf un iaith", en="Give a name, in at least one language")
KIND: Final = said(
    cy="Dywedwch ai prifysgol ynteu ysgol bartner ydyw", en="Say whether it is a university or a partner school"
)
ENDED: Final = said(cy="Cofnodwyd eisoes fod hyn wedi dod i ben", en="That this has ended is recorded already")
ENDS_THEN: Final = said(
    cy="Rhowch ddiwrnod o’r diwrnod cyntaf hyd heddiw", en="Give a day from its first day until today"
)
NOT_GIVEN_YET: Final = said(
    cy="Ni roddwyd arian y flwyddyn honno eto: arian a gynigir ydyw",
    en="Money of that year has not been given yet: it is proposed",
)
WHOSE: Final = said(
    cy="Dywedwch o ble y daw, mewn o leiaf un iaith", en="Say where it comes from, in at least one language"
)
QUESTION_BOTH: Final = said(
    cy="Rhowch y cwestiwn yn Gymraeg ac yn Saesneg", en="Give the question in Welsh and in English"
)
TWO_OPTIONS: Final = said(cy="Rhowch o leiaf ddau ateb i ddewis ohonynt", en="Give at least two answers to choose from")
OPTION_BOTH: Final = said(cy="Rhowch bob ateb yn Gymraeg ac yn Saesneg", en="Give each answer in Welsh and in English")
RIGHT: Final = said(cy="Dywedwch pa un o’r atebion sy’n gywir", en="Say which of the answers is right")
GONE_THROUGH: Final = said(
    cy="Mae’r modiwl wedi’i gwblhau: mae’r atebion yn aros fel y maent",
    en="The module has been gone through: the answers stay as they are",
)
NO_OPTION: Final = said(cy="Dewiswch un o’r atebion", en="Choose one of the answers")
UNANSWERED: Final = said(
    cy="Atebwch bob cwestiwn ym mhrawf y modiwl yn gyntaf", en="Answer every question of the module’s test first"
)
TITLE: Final = said(cy="Rhowch deitl, mewn o leiaf un iaith", en="Give a title, in at least one language")
FOUND: Final = said(
    cy="Dywedwch beth a ganfu’r gwiriad, yn Gymraeg ac yn Saesneg",
    en="Say what the quality check found, in Welsh and in English",
)
TAKEN: Final = said(cy="Mae cwrs â’r enw hwn eisoes", en="There is a course of this name already")
BOTH: Final = said(
    cy="Mae’r cwrs ar agor: rhaid i’r testun fod yn y ddwy iaith",
    en="The course is open: the text must be in both languages",
)
PAST: Final = said(cy="Rhowch ddiwrnod sydd i ddod", en="Give a day to come")
CLOSES: Final = said(
    cy="Rhaid rhannu’r lleoedd cyn i’r garfan ddechrau", en="Places must be shared before the cohort begins"
)
OTHER_COURSE: Final = said(cy="Nid yw’r modiwl hwn yn y cwrs", en="This module is not in the course")
SOMEWHERE: Final = said(cy="Rhowch le, neu gyfeiriad ar-lein", en="Give a place, or an address online")
BEFORE: Final = said(cy="Mae’r sesiwn cyn i’r garfan ddechrau", en="The session is before the cohort begins")
CANCELLED: Final = said(cy="Mae’r sesiwn wedi’i chanslo eisoes", en="The session is cancelled already")
NOT_ONLINE: Final = said(cy="Ni chynhelir y sesiwn hon ar-lein", en="This session is not held online")
OVER: Final = said(cy="Mae’r sesiwn wedi bod", en="The session has been held already")
NOT_OPEN: Final = said(cy="Nid yw’r cwrs ar agor i gofrestru", en="The course is not open to enrol")
BEGUN: Final = said(cy="Mae’r garfan hon wedi dechrau", en="This cohort has begun")
NOT_CLOSED: Final = said(
    cy="Rhennir y lleoedd wedi’r diwrnod cau, fel bod pawb yn cael gofyn",
    en="Places are shared after the closing day, so that everybody can ask",
)
SHARED: Final = said(cy="Rhannwyd y lleoedd eisoes", en="The places are shared already")
NO_PLACE: Final = said(cy="Nid oes lle gennych ar y cwrs", en="You have no place on the course")
NOT_BEGUN: Final = said(cy="Nid yw’r garfan wedi dechrau eto", en="The cohort has not begun yet")
NOT_HELD: Final = said(
    cy="Nid oes sesiwn o’r modiwl hwn wedi’i chynnal eto", en="No session of this module has been held yet"
)
NOT_ALL: Final = said(cy="Nid aed drwy bob modiwl eto", en="Not every module has been gone through yet")
DONE: Final = said(cy="Mae’r cwrs wedi’i gwblhau", en="The course is completed")
NOT_YOURS: Final = said(cy="Dewiswch un o’ch sefydliadau", en="Choose one of your organisations")
REVOKED: Final = said(cy="Mae’r dystysgrif wedi’i diddymu eisoes", en="The certificate is revoked already")
LAST: Final = said(cy="Mae’r cwrs wedi’i wirio", en="The course has been checked")
STUDY_TAKEN: Final = said(cy="Mae astudiaeth â’r enw hwn eisoes", en="There is a study of this name already")
STUDY_BOTH: Final = said(
    cy="Rhaid i’r enw, y cwestiwn a’r dull fod yn y ddwy iaith cyn eu rhewi",
    en="The name, question and method must be in both languages before they are frozen",
)
FROZEN: Final = said(cy="Mae’r cwestiwn a’r dull wedi’u rhewi", en="The question and the method are frozen")
NOT_FROZEN: Final = said(cy="Rhewch y dull cyn dweud y canlyniadau", en="Freeze the method before the results are told")
TOLD: Final = said(cy="Dywedwyd y canlyniadau eisoes", en="The results are told already")
STEPS: Final = said(cy="Rhaid cael o leiaf ddau gam", en="There must be two steps at least")
DRAWN: Final = said(cy="Tynnwyd y coelbren eisoes", en="The lots are drawn already")
NOT_DRAWN: Final = said(cy="Ni thynnwyd y coelbren eto", en="The lots have not been drawn yet")
ONLY_COUNCILS: Final = said(cy="Dim ond cyngor all gymryd rhan", en="Only a council can take part")
WITHDREW: Final = said(cy="Mae’r cyngor wedi tynnu’n ôl", en="The council has withdrawn")
TOO_FEW: Final = said(cy="Rhaid cael cyngor i bob cam", en="There must be a council for each step")
NO_FIGURES: Final = said(
    cy="Nid oes ffigur diweddar gan bob cyngor: ni ellir cydbwyso’r camau",
    en="Not every council has a late figure: the steps cannot be balanced",
)
CHANGED: Final = said(cy="Newidiodd y rhestr o gynghorau; ceisiwch eto", en="The councils have changed; try again")
STARTED: Final = said(cy="Dywedwyd pryd y dechreuodd", en="When it began is told already")
NOT_YET: Final = said(cy="Rhowch ddiwrnod hyd at heddiw", en="Give a day up to today")
