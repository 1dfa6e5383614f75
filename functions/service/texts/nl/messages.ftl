# Berichten van Passerelle. Niets gevoeligs: wie meeleest, mag niets te weten komen.
# Sms'en blijven onder 160 tekens en binnen het GSM-7-alfabet (geen ë of ï).

signature =
    Passerelle · mentoring naar werk in Brussel
    Een vraag? Bel Actiris op 0800 35 123, van maandag tot vrijdag, van 8.30 tot 16.30 uur. Bellen is gratis.

received-subject = We hebben uw aanvraag goed ontvangen
received-text =
    Dag,

    Uw aanvraag is goed aangekomen. Uw referentie is { $reference }. Schrijf ze op: u hebt ze nodig om uw aanvraag te volgen.

    Iemand leest uw aanvraag en geeft u antwoord. Hier ziet u hoe het met uw aanvraag staat:
    { $link }
received-sms = Passerelle: aanvraag ontvangen. Uw referentie: { $reference }. Volgen: { $link }

code-subject = Uw code voor Passerelle
code-text =
    Dag,

    Uw code is { $code }. De code is { $minutes } minuten geldig.

    Geef de code aan niemand. Hebt u niets gevraagd? Dan hoeft u niets te doen: zonder deze code kan niemand uw dossier openen.
code-sms = Passerelle: uw code is { $code }. De code is { $minutes } minuten geldig. Geef ze aan niemand.

news-subject = Er is nieuws over { $reference }
news-text =
    Dag,

    Er is nieuws over uw aanvraag { $reference }. U kunt het hier lezen:
    { $link }

    U hebt uw referentie nodig. Daarna sturen we u een code.
news-sms = Passerelle: er is nieuws over { $reference }. Lees het hier: { $link }

withdrawn-subject = Uw aanvraag { $reference } is ingetrokken
withdrawn-text =
    Dag,

    U hebt uw aanvraag { $reference } ingetrokken. Dat is genoteerd en het heeft geen gevolgen voor u.

    Verandert u van gedachten? Dan kunt u altijd een nieuwe aanvraag doen.
withdrawn-sms = Passerelle: uw aanvraag { $reference } is ingetrokken. U kunt altijd een nieuwe aanvraag doen.

erased-subject = Uw gegevens zijn gewist
erased-text =
    Dag,

    Uw gegevens voor aanvraag { $reference } zijn gewist, zoals u hebt gevraagd. Dit is ons laatste bericht.

    U kunt altijd een nieuwe aanvraag doen.
erased-sms = Passerelle: uw gegevens voor { $reference } zijn gewist. Dit is ons laatste bericht.
