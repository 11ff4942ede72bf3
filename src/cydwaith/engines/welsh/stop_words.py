"""Function words of both languages: they carry grammar, not a subject, and never become search keys."""

import re

WELSH = frozenset(
    re.findall(
        r"\S+",
        """
        a â ac ag ai am ambell amdan amdana amdanaf amdanat amdani amdano amdanom amdanoch amdanyn amdanynt ar arna
        arnaf arnat arni arno arnom arnoch arnyn arnynt at ata ataf atat ati ato atom atoch atyn atynt be beth ble bo
        bod bob boed bu bues buoch buom buon buont bûm bydd bydda byddaf byddai byddan byddant byddech byddem byddent
        bydded byddi byddo byddwch byddwn byddwyf byddwyd canys ch chan chi chithau chdi chwi cyhyd cyn dan dani dano
        danynt danyn danom danaf danoch dros drosto drosti drostyn drostynt drosom drosoch drosof dyna dyma dacw di
        dim drwy drwyddo drwyddi drwyddynt dy e ef efe efo ei eich ein eithr em en er erbyn ers eto eu euch fe fel fi
        fo fod fodd foed fu fues fuoch fuom fuont fûm fy fydd fydda fyddaf fyddai fyddan fyddant fyddech fyddem
        fyddent fydden fyddi fyddo fyddwch fyddwn gan gen gennyf gennych gennym gennyt ganddi ganddo ganddyn ganddynt
        ganddom ger gerllaw gyda gydag heb hebddo hebddi hebddynt hefyd hi hithau hon honna honno hwn hwnna hwnnw hwy
        hyd hyn hynny hynna hwythau i iawn iddi iddo iddyn iddynt im imi innau inni ichi iti ill lle llai llawer ma
        mae maen maent mai mewn mi minnau mo mohono mohoni mohonynt mor mwy mwyaf mwya n na nac nad nag nage naill neb
        neu nes ni nid nis nhw nhwythau ninnau niti o oblegid oddi oddeutu oddieithr oedd oeddech oeddem oedden
        oeddent oeddet oeddwn oes ohoni ohono ohonof ohonoch ohonom ohonyn ohonynt oherwydd on ond oni onid os pa pam
        pan parthed pe ped petai petaech petaem petaent petawn pob popeth pwy pryd r rhag rhai rhagor rhwng rhyngddo
        rhyngddi rhyngddynt rhyngom rhyngoch rhyw rwy rwyf rydw rydych rydyn rydym roedd roeddech roeddem roedden
        roeddent roeddwn roeddet sawl sef sut sw sy sydd sydded ta tan taw ti tithau to trwy tra tros trosto tuag tua
        u un unrhyw uwch w wedi wedyn wnaeth wneir wrth wrthi wrtho wrthyf wrthyn wrthynt wrthoch wrthym y ych ydi ydw
        ydwyf ydych ydyn ydym ydynt ydy yma yn yna yno yntau ynddi ynddo ynddyn ynddynt ynghylch ynglŷn ynoch ynof
        ynom ynte yr ymhlith ymysg ymhen yw ynteu gwneud wneud wna gwna wnes wnaethon gwnaeth gwnaethpwyd cael gael
        chael caiff gaiff chaiff cafodd gafodd chafodd gall all gallai allai gellir ellir gallwch allwch gallwn allwn
        gallant allant galla alla allaf gallaf dylai ddylai dylid ddylid dylech ddylech dylem ddylem dylent ddylent
        rhaid hwnt megis serch felly bynnag oll holl cwbl gwbl bellach eisoes eisiau gyfer fewn nawr rŵan rhy dyw dydy
        dydi does hun hunan hunain gwnaethom gwnaethoch gwnaethant wnaethom wnaethoch wnaethant gwnewch wnewch rywun
        rhywun rhywbeth rywbeth ychydig ragor wrthych bwy faint ba rhain mwyach hynod
        """,
    )
)

ENGLISH = frozenset(
    re.findall(
        r"\S+",
        """
        a about above after again against all also am an and any are aren as at be because been before being below
        between both but by can cannot could couldn d did didn do does doesn doing don down during each either else
        ever every few for from further had hadn has hasn have haven having he her here hers herself him himself his
        how however i if in into is isn it its itself just let ll m may me might more most must my myself neither no
        nor not now of off on once one only or other our ours ourselves out over own per please quite rather re s same
        shall shan she should shouldn since so some such t than that the their theirs them themselves then there these
        they this those through to too under until unless up upon us ve very via was wasn we were weren what when
        where whether which while who whom whose why will with within without won would wouldn yet you your yours
        yourself yourselves get gets got make makes made
        """,
    )
)
