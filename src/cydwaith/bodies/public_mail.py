"""Domains of e-mail that say nothing of where somebody works: anyone may have an address there, or several bodies do.

No reference file can make one of them an organisation's: the database refuses it (`models.domain`).
"""

from typing import Final

PUBLIC: Final = (
    *("aol.com", "aol.co.uk", "aim.com", "blueyonder.co.uk", "bt.com", "btinternet.com", "btopenworld.com"),
    *("duck.com", "email.com", "fastmail.com", "fastmail.fm", "fsmail.net", "gmail.com", "gmx.com", "gmx.co.uk"),
    *("googlemail.com", "hey.com", "hotmail.co.uk", "hotmail.com", "hushmail.com", "icloud.com", "inbox.com"),
    *("live.co.uk", "live.com", "mac.com", "mail.com", "mail.ru", "mailinator.com", "me.com", "msn.com"),
    *("ntlworld.com", "o2.co.uk", "orange.net", "outlook.co.uk", "outlook.com", "pm.me", "posteo.net", "proton.me"),
    *("protonmail.com", "qq.com", "rocketmail.com", "sky.com", "talk21.com", "talktalk.net", "tiscali.co.uk"),
    *("tuta.com", "tutanota.com", "virgin.net", "virginmedia.com", "yahoo.co.uk", "yahoo.com", "yandex.com"),
    *("ymail.com", "zoho.com"),
)
SHARED: Final = (
    *("ac.uk", "cymru", "gcsx.gov.uk", "gov.uk", "gov.wales", "gsi.gov.uk", "hwbcymru.net", "cjsm.net"),
    *("llyw.cymru", "nhs.net", "nhs.uk", "nhs.wales", "org.uk", "pnn.police.uk", "police.uk", "sch.uk"),
    *("senedd.cymru", "senedd.wales", "uk", "wales", "wales.nhs.uk"),
)
NEVER: Final = tuple(sorted({*PUBLIC, *SHARED}))
"""In one order, since a constraint of the database is made of them."""
