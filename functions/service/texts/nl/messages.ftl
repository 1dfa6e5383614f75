# Berichten van Passerelle. Niets gevoeligs: wie meeleest, mag niets te weten komen.
# Sms'en blijven onder 160 tekens; wat het GSM-7-alfabet niet kent (ë, ï, ’…), verliest daar zijn accent (gsm.rs).

hello = Dag,
open =
    Uw pagina: { $link }
    Uw referentie: { $reference }. Vul ze in op de pagina. Dan sturen we u een code.
signature =
    Passerelle · mentoring naar werk in Brussel
    Een vraag? Bel Actiris op 0800 35 123, van maandag tot vrijdag, van 8.30 tot 16.30 uur. Bellen is gratis.
    Medegefinancierd door de Europese Unie (ESF+)

partner = uw duopartner
see-page = zie uw pagina
place-online = online of per telefoon
place-workplace = op het werk van de mentor
place-programme-office = in de kantoren van het programma
place-public-place = op een openbare plaats
ask-us = vraag het ons
session-any = een sessie
session-information = een infosessie
session-training = een module van de opleiding
session-collective = een groepssessie

received-subject = We hebben uw aanvraag goed ontvangen
received-text =
    Uw aanvraag is goed aangekomen. Uw referentie is { $reference }. Schrijf ze op: u hebt ze nodig om uw aanvraag te volgen.

    Iemand leest uw aanvraag en geeft u antwoord.
received-sms = Passerelle: aanvraag ontvangen. Uw referentie: { $reference }. Volgen: { $link }

code-subject = Uw code voor Passerelle
code-text =
    Uw code is { $code }. De code is { $minutes } minuten geldig.

    Geef de code aan niemand. Hebt u niets gevraagd? Dan hoeft u niets te doen: zonder deze code kan niemand uw dossier openen.
code-sms = Passerelle: uw code is { $code }. De code is { $minutes } minuten geldig. Geef ze aan niemand.

news-subject = Er is nieuws over { $reference }
news-text = Er is nieuws over uw dossier { $reference }.
news-sms = Passerelle: er is nieuws over { $reference }. Lees het hier: { $link }

withdrawn-subject = Uw aanvraag { $reference } is ingetrokken
withdrawn-text =
    U hebt uw aanvraag { $reference } ingetrokken. Dat is genoteerd en het heeft geen gevolgen voor u.

    Verandert u van gedachten? Dan kunt u altijd een nieuwe aanvraag doen.
withdrawn-sms = Passerelle: uw aanvraag { $reference } is ingetrokken. U kunt altijd een nieuwe aanvraag doen.

erased-subject = Uw gegevens zijn gewist
erased-text =
    Uw gegevens voor dossier { $reference } zijn gewist, zoals u hebt gevraagd. Dit is ons laatste bericht.

    U kunt altijd een nieuwe aanvraag doen.
erased-sms = Passerelle: uw gegevens voor { $reference } zijn gewist. Dit is ons laatste bericht.

asked-subject = Er wacht een vraag op u
asked-text =
    We hebben een vraag over uw dossier { $reference }.

    Antwoord ten laatste: { $until }

    Lukt het niet op tijd? Bel ons, we zoeken samen met u.
asked-sms = Passerelle: er wacht een vraag op u. Ten laatste: { $until }. Antwoord hier: { $link }

interview-reminder-subject = Herinnering: uw gesprek
interview-reminder-text =
    U hebt binnenkort een gesprek.

    Wanneer: { $when }

    Kunt u niet komen? Zeg het ons: we zoeken een andere datum.
interview-reminder-sms = Passerelle: herinnering aan uw gesprek, { $when }. Meer hier: { $link }

task-subject = Er wacht een taak op u
task-text =
    U moet nog iets doen voor uw dossier { $reference }. Op uw pagina leest u wat.

    Ten laatste: { $until }

    Hebt u hulp nodig? Bel ons.
task-sms = Passerelle: er wacht een taak op u. Ten laatste: { $until }. Lees ze hier: { $link }

volunteer-received-subject = We hebben uw aanbod goed ontvangen
volunteer-received-text =
    Dank u! Uw aanbod is goed aangekomen. Uw referentie is { $reference }. Schrijf ze op: u hebt ze nodig om uw dossier te volgen.

    Iemand leest uw aanbod en geeft u antwoord.
volunteer-received-sms = Passerelle: dank u, uw aanbod is aangekomen. Uw referentie: { $reference }. Volgen: { $link }

available-subject = U bent nu beschikbaar als mentor
available-text =
    Alles is in orde: u bent nu beschikbaar als mentor. Dank u!

    We schrijven u zodra een duo mogelijk is. U kunt altijd een pauze nemen.
available-sms = Passerelle: u bent nu beschikbaar als mentor. Dank u! Uw pagina: { $link }

still-available-subject = Bent u nog beschikbaar?
still-available-text =
    Bent u nog beschikbaar als mentor? Zeg ons ja of nee.

    Antwoord ten laatste: { $until }

    Zonder antwoord gaat uw profiel op pauze. U kunt altijd terugkomen.
still-available-sms = Passerelle: bent u nog beschikbaar? Ten laatste: { $until }. Antwoord hier: { $link }

paused-subject = Uw profiel staat op pauze
paused-text =
    We kregen geen antwoord van u. Daarom staat uw profiel als mentor op pauze. We stellen u geen duo voor.

    Wilt u terugkomen? Zeg ons dat u beschikbaar bent. Dan komt uw profiel meteen terug.
paused-sms = Passerelle: geen antwoord, uw profiel staat op pauze. Terugkomen: { $link }

left-subject = U bent geen mentor meer
left-text =
    U bent gestopt als mentor bij Passerelle. Dat is genoteerd. Dank u voor uw tijd.

    Wilt u ooit terugkomen? Dat zou ons plezier doen.
left-sms = Passerelle: u bent geen mentor meer, dat is genoteerd. Dank u voor uw tijd. Uw pagina: { $link }

proposal-subject = We stellen u een duo voor
proposal-text =
    We stellen u een duo voor. Lees het voorstel en antwoord dan ja of nee.

    Antwoord ten laatste: { $until }

    Twijfelt u? Stel eerst uw vraag. U mag nee zeggen, dat heeft geen gevolgen voor u.
proposal-sms = Passerelle: we stellen u een duo voor. Antwoord ja of nee. Ten laatste: { $until }. { $link }

proposal-reminder-subject = Herinnering: een duo wacht op uw antwoord
proposal-reminder-text =
    We stelden u een duo voor en we hebben uw antwoord nog niet. Zeg ja of nee: beide helpen ons.

    Antwoord ten laatste: { $until }
proposal-reminder-sms = Passerelle: een duo wacht op uw antwoord. Ten laatste: { $until }. Antwoord hier: { $link }

proposal-closed-subject = Het voorstel voor een duo is gesloten
proposal-closed-text =
    Het voorstel voor een duo is niet meer open. U hoeft niets meer te doen.

    We schrijven u zodra er nieuws is.
proposal-closed-sms = Passerelle: het voorstel voor een duo is gesloten. U hoeft niets meer te doen. Meer hier: { $link }

duo-accepted-subject = Uw duo kan beginnen
duo-accepted-text =
    U hebt allebei ja gezegd: uw duo kan beginnen.

    De volgende stap: kies een datum voor uw eerste afspraak.
duo-accepted-sms = Passerelle: uw duo kan beginnen. Kies hier een datum voor uw eerste afspraak: { $link }

meeting-planned-subject = Er is een afspraak gepland
meeting-planned-text =
    Er is een afspraak van uw duo gepland.

    Met: { $name }
    Wanneer: { $when }
    Plaats: { $place }

    Past het niet? Stel een ander moment voor.
meeting-planned-sms = Passerelle: afspraak met { $name }, { $when }. Meer hier: { $link }

meeting-moved-subject = Een afspraak kreeg een andere datum of plaats
meeting-moved-text =
    Een afspraak van uw duo is veranderd. Dit is nu gepland.

    Met: { $name }
    Wanneer: { $when }
    Plaats: { $place }

    Past het niet? Stel een ander moment voor.
meeting-moved-sms = Passerelle: nieuwe datum of plaats met { $name }, { $when }. Zie { $link }

meeting-cancelled-subject = Een afspraak gaat niet door
meeting-cancelled-text =
    Deze afspraak van uw duo gaat niet door.

    Met: { $name }
    Wanneer: { $when }

    U kunt altijd een andere datum kiezen.
meeting-cancelled-sms = Passerelle: gaat niet door: afspraak met { $name }, { $when }. Zie { $link }

meeting-reminder-subject = Herinnering: uw afspraak
meeting-reminder-text =
    U hebt binnenkort een afspraak van uw duo.

    Met: { $name }
    Wanneer: { $when }
    Plaats: { $place }

    Kunt u niet komen? Zeg het nu en stel een ander moment voor.
meeting-reminder-sms = Passerelle: herinnering, afspraak met { $name }, { $when }. Zie { $link }

meeting-report-subject = Hebt u elkaar gezien?
meeting-report-text =
    Er was een afspraak van uw duo gepland.

    Met: { $name }
    Wanneer: { $when }

    Ging ze door? Zeg ons ja of nee.
meeting-report-sms = Passerelle: hebt u { $name } gezien, { $when }? Antwoord hier: { $link }

meeting-confirm-subject = Een afspraak om te bevestigen
meeting-confirm-text =
    De andere persoon van uw duo zegt dat deze afspraak doorging.

    Met: { $name }
    Wanneer: { $when }

    Klopt dat? Zeg ons ja of nee.
meeting-confirm-sms = Passerelle: afspraak met { $name }, { $when }: bevestig hier: { $link }

midterm-subject = Uw duo is halfweg
midterm-text =
    Uw duo is halfweg. Hoe gaat het? Zeg het ons: dat duurt twee minuten.

    Gaat er iets niet goed? U kunt ons ook bellen.
midterm-sms = Passerelle: uw duo is halfweg. Hoe gaat het? Antwoord hier: { $link }

closing-subject = Uw duo loopt af: enkele vragen
closing-text =
    De maanden van uw duo zijn voorbij. Dank u voor alles wat u gaf!

    Antwoord nog op enkele vragen. Zo kunnen wij het beter doen. Uw attest staat op uw pagina.
closing-sms = Passerelle: uw duo loopt af. Enkele vragen en uw attest: { $link }

duo-ended-subject = Uw duo is gestopt
duo-ended-text =
    Uw duo is gestopt. U hebt niets verkeerd gedaan, en het heeft geen gevolgen voor u.

    Op uw pagina leest u wat volgt. Wilt u erover praten? Bel ons.
duo-ended-sms = Passerelle: uw duo is gestopt. Op uw pagina leest u wat volgt: { $link }

session-invited-subject = U wordt verwacht op een sessie
session-invited-text =
    Er is een plaats voor u: { $session }.

    Wanneer: { $when }
    Plaats: { $address }

    Kunt u niet komen? Zeg het aan uw programma. Dan kan iemand anders uw plaats nemen.
session-invited-sms = Passerelle: { $session }, { $when }. Plaats: { $address }

session-cancelled-subject = Een sessie gaat niet door
session-cancelled-text =
    Deze sessie gaat niet door: { $session }.

    Wanneer: { $when }

    Kom dus niet. Uw programma stelt een andere datum voor.
session-cancelled-sms = Passerelle: gaat niet door: { $session }, { $when }. Uw programma stelt een andere datum voor.

worry-subject = Een bezorgdheid over duo { $reference }
worry-text = Iemand maakt zich zorgen over duo { $reference }. Open uw werkplek om het te lezen, vandaag nog als het kan.
worry-sms = Passerelle: een bezorgdheid over duo { $reference }. Open uw werkplek.

desk-code-subject = Uw code voor de werkplek van Passerelle
desk-code-text =
    Uw code is { $code }. De code is { $minutes } minuten geldig.

    Geef de code aan niemand. Hebt u niets gevraagd? Zeg het aan uw beheerder.
desk-code-sms = Passerelle: de code van uw werkplek is { $code }. Geldig: { $minutes } minuten.

letter-date = Brussel, { $date }
letter-reference = Uw referentie: { $reference }
letter-how = Meer lezen of antwoorden
letter-phone = Per telefoon: bel 0800 35 123, van maandag tot vrijdag, van 8.30 tot 16.30 uur. Bellen is gratis. Zeg uw referentie.
letter-desk = Aan het loket: kom met deze brief. Iemand helpt u.
letter-post = Met de post: schrijf ons op het adres bovenaan deze brief. Vermeld uw referentie.
letter-page = Via internet, als u wilt: { $link }
letter-closing = Met vriendelijke groeten,
letter-team = Het team van Passerelle
letter-funding = Medegefinancierd door de Europese Unie
