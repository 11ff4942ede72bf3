"""Welsh verbs by class: what one does, what merely is so, what only steers the meeting, what is done by saying it."""

import re
from typing import Final

from cydwaith.engines.undertakings.grammar import each_of

OPINION: Final = each_of(
    "disgwyl rhagweld gobeithio dweud meddwl credu annog croesawu cytuno hoffi gwybod deall dadlau "
    "awgrymu tybio dychmygu derbyn cefnogi argymell synnu anghytuno gwerthfawrogi petruso amau cydnabod "
    "dymuno erfyn pwyso tueddu crybwyll ychwanegu caru"
)
"""What *byddwn yn* makes *I would*: one thinks, says or urges it."""
STATES: Final = each_of(
    "bod cael gallu gwybod deall gobeithio credu disgwyl rhagweld gweld clywed cytuno cydnabod derbyn "
    "gwerthfawrogi cofio cryno byr clir gonest falch hapus ofalus gofalus fyr aros edrych_ymlaen hoffi "
    "dymuno mwynhau dibynnu colli wynebu dod dysgu angen dioddef teimlo elwa byw methu perthyn golygu "
    "meddwl"
)
STEERING: Final = each_of(
    "ceisio ateb ymateb dweud dechrau gorffen troi symud siarad dyfynnu sôn crybwyll nodi cyfeirio stopio "
    "pleidleisio cloi dod gadael ildio ymuno diolch cyfyngu ychwanegu"
)
PERFORMED: Final = each_of(
    "cadarnhau dweud gweld clywed derbyn cael croesawu cefnogi cytuno cydnabod cyhoeddi_heddiw ymuno "
    "ymateb ateb symud bod cymryd_ymyriad ildio nodi cyflwyno dysgu gwybod deall darllen llongyfarch talu"
)
SOMETHING_DONE: Final = re.compile(
    r"g?ymateb (?:i'r|i) (?:\w+ )?(?:adroddiad|argymhellion|ymgynghoriad|pwyllgor|adolygiad)"
    r"|g?ymateb (?:yn llawn|yn ysgrifenedig|yn ffurfiol)"
    r"|(?:cael|gael|chael) (?:\w+ )?(?:cyfarfod|sgwrs|trafodaeth\w*|golwg|cipolwg)|(?:dod|ddod) (?:yn ôl|â)\b"
    r"|(?:gweld|weld) (?:beth|a (?:oes|allwn|allaf)|sut)\b|(?:dechrau|ddechrau) (?:ar|gweithio"
    r"|ymgynghori|talu|adeiladu|cyflwyno)"
    r"|(?:ceisio|geisio) (?!ateb|ymateb)\w+|(?:gallu|allu) (?:cyhoeddi|rhoi|darparu|ymateb|cyflwyno|diweddaru|adrodd)"
    r"|(?:symud|symud) (?:ymlaen|i)\b|(?:parhau|barhau) (?:i|â)\b|(?:bod|fod) yn bresennol|(?:ateb"
    r"|hateb) (?:yn ysgrifenedig|drwy lythyr)"
    r"|(?:cefnogi|gefnogi) (?:awdurdodau|cynghorau|y gwaith|teuluoedd|pobl)|(?:cyfeirio|gyfeirio) (?:hyn|hynny|y mater)"
    r"|(?:nodi|nodi) (?:mewn|hyn mewn)|(?:dysgu|ddysgu) (?:o|oddi)\b|(?:derbyn"
    r"|dderbyn) yr argymhelliad\w*|(?:cyflwyno|gyflwyno)\b"
    r"|(?:ychwanegu|hychwanegu) (?:hyn|at)\b|(?:gadael|adael) i'r (?:aelod|siambr) wybod"
)
VOTING: Final = re.compile(
    r"(?:cefnogi|gefnogi|gwrthwynebu|gwrthod|derbyn|cynnig|pleidleisio|bleidleisio)(?: o blaid"
    r"| yn erbyn| dros)?(?:'r| y| yr)? (?:cynnig|gwelliant|gwelliannau|bil)\b"
)
