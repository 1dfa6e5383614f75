# A mentor's space: the volunteer's own file, proposals, card, charter, certificate.
space-title = Uw mentorruimte
space-reference = Dossier
space-where = Waar uw dossier staat
space-holder = Wie behandelt uw dossier
space-advising = zoekt met u het juiste programma
space-since-yes = Beschikbaar sinds
space-state-received = Uw aanmelding is aangekomen
space-state-preparing = U wordt mentor
space-state-available = U bent mentor
space-state-paused = U bent op pauze
space-state-left = U bent geen mentor meer
space-state-refused = Dit programma kan u niet opnemen
space-state-withdrawn = U hebt uw aanmelding ingetrokken
space-state-received-text = { $programme } heeft uw aanmelding. Iemand gaat ze lezen. Dank u!
space-state-preparing-text = { $programme } bereidt u voor. Nog enkele stappen, en u helpt iemand.
space-state-preparing-last-text = Alleen het charter rest nog. Daarna helpt u iemand.
space-state-available-text = { $programme } kan u iemand voorstellen. U zegt altijd ja of nee.
space-state-paused-text = { $programme } stelt u nu niemand voor.
space-state-left-text = Dank u voor alles wat u gaf. De deur van { $programme } blijft open.
space-state-refused-text = { $programme } heeft op uw aanmelding geantwoord. Hier leest u waarom, en wat nu kan.
space-state-withdrawn-text = { $programme } heeft alles gestopt, zoals u wilde. Dank u voor het idee.
space-next-received = Iemand leest uw aanmelding en antwoordt u
space-next-preparing = Het programma neemt contact met u op
space-next-available = U zegt of u nog beschikbaar bent
space-next-gate-information-session = Een infosessie
space-next-gate-interview = Een gesprek
space-next-gate-training = Een opleiding
space-next-gate-c45b = U geeft formulier C45B af
space-next-gate-charter = U leest en aanvaardt het charter
space-next-ask = Wij vragen of u nog beschikbaar bent
space-next-answer = { $n ->
    [one] U antwoordt op het voorstel
   *[other] U antwoordt op uw { $shown } voorstellen
}
space-next-back = U komt terug wanneer u wilt
space-door = Er zijn andere manieren om te helpen. Praat met ons:
space-refusal-criteria = Een voorwaarde van dit programma is niet vervuld.
space-refusal-no-need = Het programma heeft nu genoeg mentoren in uw vakgebied.
space-refusal-other-way = Een andere manier van helpen past beter bij u.
space-refusal-unreachable = Het programma kon u niet bereiken.
space-refusal-duplicate = U hebt al een ander open dossier.
space-gates = De stappen voor uw eerste duo
space-gate-received = Aanmelding ontvangen
space-gate-available = Mentor
space-gate-available-soon = U krijgt een voorstel. U zegt ja of nee.
space-gate-information-session = Infosessie
space-gate-interview = Gesprek
space-gate-training = Opleiding
space-gate-c45b = Formulier C45B
space-gate-charter = Charter
space-gate-information-session-soon = { $programme } legt alles uit en antwoordt op uw vragen.
space-gate-interview-soon = { $programme } en u leren elkaar kennen.
space-gate-training-soon = { $programme } geeft u ideeën en hulpmiddelen.
space-gate-c45b-soon = Vul het in met { $programme }, en geef het daarna aan uw uitbetalingsinstelling. Wacht niet op het gesprek.
space-gate-charter-soon = { $programme } en u beloven elkaar enkele eenvoudige dingen.
space-gate-offered = Als u wilt.
space-gate-passed = Gedaan
space-still = Nog altijd beschikbaar?
space-still-text = Wij vroegen het op { $asked }. Zonder antwoord op { $day } gaat uw profiel op pauze.
space-still-yes = Ja, nog altijd
space-still-pause = Liever een pauze
space-paused-own = U vroeg een pauze
space-paused-no-answer = Wij kregen geen antwoord van u
space-paused-until = U komt terug op { $day }. U kunt ook meteen terugkomen.
space-paused-open = Eén tik volstaat om terug te komen. Niemand neemt het u kwalijk.
space-back-yes = Ik kom terug
space-charter-next = Nog één stap: het charter
space-c45b-call = Het is aan u: formulier C45B
space-c45b-by = Doe het ten laatste op { $day }.
space-charter-by = Twee minuten volstaan. Doe het ten laatste op { $day }.
space-charter-read = Het charter lezen
space-charter-version = Versie van { $day }
space-charter-mentor = U belooft
space-charter-mentor-meet = { $rhythm ->
    [weekly] Ik zie de persoon één keer per week, zes maanden lang.
   *[twice-a-month] Ik zie de persoon minstens twee keer per maand, zes maanden lang.
}
space-charter-mentor-listen = Ik luister eerst. De persoon kiest de eigen weg.
space-charter-mentor-secret = Wat de persoon mij vertelt, blijft tussen ons.
space-charter-mentor-respect = Ik respecteer elke persoon, met eigen taal, verhaal en keuzes.
space-charter-mentor-limits = Ik leen geen geld en ik vraag er geen.
space-charter-mentor-tell = Als iets niet goed gaat, zeg ik het aan het programma.
space-charter-scheme = Wij beloven
space-charter-scheme-person = Iemand van het programma antwoordt op uw vragen.
space-charter-scheme-insured = Een verzekering dekt u tijdens de ontmoetingen.
space-charter-scheme-free = U kunt nee zeggen, een pauze nemen of stoppen.
space-charter-scheme-care = Wij gaan zorgvuldig om met uw gegevens.
space-charter-stop = U mag altijd stoppen, zonder te zeggen waarom.
space-charter-agree = Uw akkoord
space-charter-yes = Ik heb het charter gelezen en aanvaard het
space-charter-do = Het charter aanvaarden
space-charter-later = Later
space-proposals = { $n ->
    [one] Eén voorstel voor u
   *[other] { $shown } voorstellen voor u
}
space-need-open = Nog zonder duidelijk plan
space-proposal-by = Antwoord ten laatste op { $day }
space-proposal-late = Het antwoord was gepland tegen { $day }. U kunt nog antwoorden.
space-proposal-waits = U zei ja. De andere persoon antwoordt ten laatste op { $day }.
space-proposal-title = Iemand zoekt een mentor
space-proposal-no-name = De voornaam komt als u allebei ja zegt.
space-proposal-proposed = Het voorstel is veranderd. Lees het opnieuw en antwoord dan.
space-proposal-accepted-by-mentee = De andere persoon heeft net ja gezegd. Nu is het aan u.
space-proposal-accepted-by-mentor = Uw ja is al aangekomen. Nu antwoordt de andere persoon.
space-proposal-expired = Dit voorstel kreeg niet op tijd antwoord. Dat is niet erg.
space-proposal-over = Het is niet meer open. Niets speelt in uw nadeel. Er komen andere.
space-proposal-duo = U zei allebei ja. Uw duo wacht op u.
space-proposal-duo-see = Ons duo bekijken
space-proposal-none = Wij vinden dit voorstel niet in uw ruimte.
space-proposal-when = Mijn beschikbaarheid wijzigen
space-proposal-decline = Nee zeggen
space-proposal-ask = Een vraag stellen
space-accept-after = Zeg ja als u wilt. De andere persoon zegt ook ja. Dan plant u een eerste ontmoeting.
space-accept-do = Ja, graag
space-accepted-text = Uw ja is aangekomen. U kunt nog van gedachte veranderen.
space-decline = Waarom niet?
space-decline-hint = U hoeft niet te zeggen waarom. Een nee speelt nooit in uw nadeel.
space-decline-no-time = Ik heb nu geen tijd
space-decline-sector = Ik ken dit vakgebied niet goed
space-decline-language = Wij hebben geen gemeenschappelijke taal
space-decline-logistics = De uren of de plaats passen niet
space-decline-unsaid = Dat zeg ik liever niet
space-decline-do = Nee zeggen op dit voorstel
space-ask = Uw vraag aan het programma
space-ask-hint = Hoogstens 500 tekens. Iemand antwoordt u.
space-ask-do = Mijn vraag versturen
space-duos = Uw duo’s
space-duo-proposed = Voorgesteld
space-duo-accepted-by-mentee = Voorgesteld
space-duo-accepted-by-mentor = Voorgesteld
space-duo-accepted = De eerste ontmoeting moet nog gepland worden
space-duo-first-meeting-set = De eerste ontmoeting is gepland
space-duo-active = Onderweg
space-duo-at-risk = Onderweg
space-duo-paused = Op pauze
space-duo-completed = Zes maanden, voltooid
space-duo-ended-early = Vroeger gestopt
space-duo-cancelled = Niet begonnen
space-light-green = Het loopt goed
space-light-amber = Op te volgen
space-light-red = Het programma helpt u
space-light-on-track = Laatste bevestigde ontmoeting op { $day }
space-light-no-meeting = { $unit ->
    [months] Geen bevestigde ontmoeting sinds { $day }: { $n } maanden
   *[days] Geen bevestigde ontmoeting sinds { $day }: { $n } dagen
}
space-light-short-month = Bevestigde ontmoetingen in { $month }: { $n } van 2
space-profile = Uw profiel
space-places = Plaatsen
space-when = Beschikbaarheid
space-card = Openbare fiche
space-places-all = { $n ->
    [one] Eén persoon tegelijk.
   *[other] { $shown } personen tegelijk.
}
space-places-free = { $n ->
    [0] Geen vrije plaats.
    [one] Eén vrije plaats.
   *[other] { $shown } vrije plaatsen.
}
space-places-kept = { $n ->
    [one] Eén plaats is bewaard voor het voorstel.
   *[other] { $shown } plaatsen zijn bewaard voor de voorstellen.
}
space-card-public = Iedereen kan uw fiche zien. U en het programma zeiden ja.
space-card-later = U en het programma zeiden ja. Uw fiche verschijnt als u beschikbaar bent.
space-card-waits = U zei ja. Het programma leest uw fiche na voor de publicatie.
space-card-private = Niemand ziet uw fiche. U zei geen ja, en dat is prima.
space-reading-status = pagina van uw dossier
space-you = U
space-readings-text = Wij noteren elke keer dat iemand uw dossier leest. Ook uw eigen bezoeken.
space-act-submit = { $actor ->
    [mentor] U hebt uw aanmelding verstuurd.
   *[other] Uw aanmelding is voor u ingevoerd.
}
space-act-take-up = { $programme } heeft uw dossier geopend.
space-act-pass-gate = Stap gezet: { $gate }.
space-act-accept-charter = U hebt het charter aanvaard. U bent mentor.
space-act-pause = { $actor ->
    [mentor] U hebt een pauze genomen.
   *[other] { $programme } heeft uw pauze genoteerd.
}
space-act-resume = { $actor ->
    [mentor] U bent terug.
    [clock] Uw pauze is voorbij.
   *[other] { $programme } heeft genoteerd dat u terug bent.
}
space-act-confirm = { $actor ->
    [mentor] U zei: nog altijd beschikbaar.
   *[other] { $programme } noteerde: nog altijd beschikbaar.
}
space-act-ask-available = Wij vroegen u of u nog beschikbaar bent.
space-act-pause-unanswered = Zonder antwoord ging uw profiel op pauze.
space-act-leave = { $actor ->
    [mentor] U bent gestopt als mentor.
   *[other] { $programme } heeft uw vertrek genoteerd.
}
space-act-refuse = { $programme } kon uw aanmelding niet aanvaarden.
space-act-withdraw = U hebt uw aanmelding ingetrokken.
space-act-correct = U hebt uw antwoorden verbeterd.
space-act-change-contact = U hebt uw contactgegevens gewijzigd.
space-act-availability = U hebt uw beschikbaarheid gewijzigd.
space-act-capacity = U hebt het aantal plaatsen gewijzigd.
space-act-publish = U zei ja op een openbare fiche.
space-act-unpublish = U hebt uw openbare fiche weggehaald.
space-act-approve-card = { $programme } zei ja op uw fiche.
space-act-other = Uw dossier is veranderd.
space-aside = Wat u kunt doen
space-availability = Mijn beschikbaarheid wijzigen
space-availability-lead = Wij zoeken mensen die op dezelfde momenten vrij zijn.
space-availability-do = Mijn beschikbaarheid bewaren
space-capacity = Het aantal plaatsen wijzigen
space-capacity-hint = Kies wat in uw leven past. Eén persoon is al veel.
space-capacity-fewer = { $n ->
    [one] U begeleidt al één persoon. Die blijft bij u.
   *[other] U begeleidt al { $shown } personen. Zij blijven bij u. Alleen nieuwe mensen wachten.
}
space-publish = Mijn openbare fiche
space-publish-hint = Vink aan wat iedereen mag lezen. Sector, talen en momenten staan er altijd op.
space-publish-do = Ja zeggen op deze fiche
space-pause = Een pauze nemen
space-pause-other = Mijn pauze wijzigen
space-pause-hint = Tijdens een pauze krijgt u geen nieuwe voorstellen.
space-pause-for-day = Tot een dag die ik ken
space-pause-for-open = Ik weet het nog niet
space-pause-until = U komt terug op
space-pause-until-hint = Ten laatste over een jaar. Wij verwittigen u die dag.
space-pause-after = U komt terug met één tik, wanneer u wilt.
space-pause-duos = Uw duo’s gaan door.
space-pause-do = Een pauze nemen
space-correct = Mijn antwoorden verbeteren
space-correct-public = Het programma leest nieuwe woorden na voor de publicatie.
space-reach = Mijn contactgegevens wijzigen
space-certificate = Mijn attest
space-data = Mijn gegevens
space-data-also = Wij bewaren ook de datums, uw duo’s en uw berichten. Ze staan in uw ruimte.
space-erase-stops = Uw duo’s en voorstellen stoppen. Het programma verwittigt de mensen.
space-erase-stays = Een regel zonder naam blijft, om de ontmoetingen te tellen.
space-leave = Stoppen als mentor
space-leave-do = Stoppen als mentor
space-withdraw = Mijn aanmelding intrekken
space-withdraw-do = Mijn aanmelding intrekken
space-withdraw-after = U kunt zich opnieuw aanmelden wanneer u wilt. Wij wissen uw gegevens na 12 maanden.
space-stop-hint = { $programme } krijgt bericht. U hoeft niet te zeggen waarom.
space-stop-no-time = Ik heb geen tijd meer
space-stop-situation = Mijn situatie is veranderd
space-stop-moved = Ik ben verhuisd
space-stop-too-long = Het duurde te lang
space-stop-expectations = Het is niet wat ik verwachtte
space-stop-unsaid = Dat zeg ik liever niet
space-stop-duos = { $n ->
    [one] Uw duo stopt. Het programma verwittigt de persoon en zoekt een andere mentor.
   *[other] Uw { $shown } duo’s stoppen. Het programma verwittigt de mensen en zoekt andere mentoren.
}
space-stop-after = Uw voorstellen sluiten en uw fiche verdwijnt. Uw attest blijft hier.
space-stop-keep = Niets wijzigen
space-stop-pause = Liever een pauze nemen
space-title-publish = Uw openbare fiche
space-title-capacity = Hoeveel mensen tegelijk?
space-title-availability = Wanneer bent u vrij?
space-title-pause = Hoelang duurt uw pauze?
space-title-charter = Het charter
space-title-stop = Uw aanmelding intrekken?
space-title-leave = Stoppen als mentor?
space-title-correct = Uw antwoorden verbeteren
space-title-change-contact = Uw contactgegevens wijzigen
space-title-data = Uw gegevens
space-title-certificate = Attest van vrijwilligerswerk
space-back = Terug naar mijn ruimte
space-back-answers = Terug naar mijn antwoorden
space-keep = Niets wijzigen
space-see = Mijn ruimte bekijken
space-stale-typed = Wat u koos, staat er nog.
space-stale-text = Uw dossier is intussen veranderd. Nu: “{ $state }”.
space-not-now = Dat kan nu niet. Uw dossier staat hier: “{ $state }”.
space-times = Uw vrije momenten
space-modes = Hoe ontmoet u elkaar?
space-commune = De gemeente waar u elkaar ziet
space-commune-any = Maakt niet uit
space-preview = Wat iedereen zal zien
space-preview-none = Uw programma is nog niet gekozen. Daarna verschijnt de fiche hier.
space-preview-more = Ook op uw pagina
space-public-name = Uw voornaam en een letter
space-public-profession = Uw beroep
space-public-company = Uw bedrijf
space-public-story = Uw woorden
space-public-helps = Uw hulp
space-public-years = Uw jaren ervaring
space-public-commune = Uw gemeente
space-public-empty = U hebt hier niets geschreven.
space-yeses = Twee keer ja
space-yeses-text = Uw fiche is openbaar als u en het programma ja zeggen.
space-yes-own = U
space-yes-coordinator = Het programma
space-yes-on = ja, op { $day }
space-yes-waits = nog niet
space-unpublish-title = Van gedachte veranderen
space-unpublish-text = Eén tik volstaat. Uw fiche verdwijnt meteen.
space-unpublish-do = Mijn openbare fiche weghalen
space-answer-contact = Uw naam
space-answer-reach = Om u te bereiken
space-answer-status = Uw situatie
space-answer-work = Uw beroep
space-answer-languages = Uw talen
space-answer-words = Wat u meebrengt
space-answer-when = Uw vrije momenten
space-answer-capacity = Plaatsen
space-answer-consent = Openbare fiche
space-answer-none = Niets
space-status = Wat doet u op dit moment?
space-status-working = Ik werk
space-status-retired = Ik ben met pensioen
space-status-job-seeker-on-benefit = Ik zoek werk, met een werkloosheidsuitkering
space-status-other = Iets anders
space-birth-year = Uw geboortejaar
space-profession = Uw beroep
space-sector = Uw sector
space-years = Hoeveel jaren ervaring?
space-company = Uw bedrijf
space-company-code = De code van uw bedrijf
space-help = Hulp die u geeft ({ $n })
space-story = Enkele woorden van u
space-story-hint = Hoogstens 600 tekens. Schrijf niets over uw gezondheid.
space-expenses = Uw kosten
space-expenses-ask = Vraag aan { $programme } of u uw kosten terugkrijgt.
space-expenses-text = De wet bepaalt een maximum zonder bewijs, per dag en per jaar.
space-expenses-year = Jaar
space-expenses-day = Per dag
space-expenses-all = Per jaar
space-expenses-law = Wet van 3 juli 2005 over de rechten van vrijwilligers.
space-expenses-old = Deze bedragen zijn van { $year }. Ze veranderen elk jaar in januari.
space-euros = € { $whole },{ $part }
space-deed-lead = Eén pagina om af te drukken of als pdf te bewaren. Alleen ontmoetingen die u allebei bevestigde tellen.
space-deed-print = Het attest afdrukken
space-deed-date = Brussel, { $day }
space-deed-born = Geboren in { $year }
space-deed-text = begeleidde als vrijwillige mentor { $people ->
        [one] iemand die werk zoekt
       *[other] mensen die werk zoeken
    }. Dat was met { $programme }, in Brussel, van { $from } tot { $to }.
space-deed-hours = bevestigde ontmoetingen
space-deed-people = { $n ->
    [one] persoon begeleid
   *[other] personen begeleid
}
space-deed-counted = De mentor en de andere persoon hebben deze uren bevestigd.
space-deed-unpaid = Dit werk was vrijwillig en zonder loon (wet van 3 juli 2005).
space-deed-sign-programme = Voor { $programme }
space-deed-sign-own = De mentor
space-done-still = Dank u! U blijft beschikbaar.
space-done-back = Welkom terug! U bent weer beschikbaar.
space-done-paused = Uw pauze is genoteerd. Tot binnenkort.
space-done-charter = Dank u! Het charter is aanvaard. U bent nu mentor.
space-done-capacity = Het aantal plaatsen is gewijzigd.
space-done-availability = Uw beschikbaarheid is gewijzigd.
space-done-published = Dank u! Uw ja is genoteerd. Het programma leest uw fiche na.
space-done-unpublished = Gedaan. Niemand ziet uw fiche nog.
space-done-left = Genoteerd. Dank u voor de tijd die u gaf.
space-done-withdrawn = Uw aanmelding is ingetrokken. Het programma weet het.
space-done-accepted = Dank u! Uw ja is aangekomen. De andere persoon zegt ook ja, dan plant u een eerste ontmoeting.
space-done-declined = Genoteerd, zonder gevolg voor u. Het zoeken gaat door.
space-done-asked = Uw vraag is verstuurd. Iemand van het programma antwoordt u.
error-required-pause = Zeg hoelang, of “Ik weet het nog niet”
error-required-until = Kies de dag waarop u terugkomt
error-date-past-until = Kies een dag na vandaag
error-date-far-until = Kies een dag binnen de twaalf maanden
error-required-charter = Vink het vakje aan als u het charter aanvaardt
error-version-old-charter = Het charter is veranderd. Laad de pagina opnieuw om het te lezen
error-ask-empty = Schrijf uw vraag
space-publish-which = Wat u toont
space-capacity-now = Nu:
space-deed-none = Nog geen bevestigde ontmoeting. Uw attest komt na de eerste.
space-proposal-gone = Dit voorstel is gesloten
space-proposal-lost = Voorstel niet gevonden
space-mode-in-person = oog in oog
space-mode-online = via video of telefoon
space-mode-either = oog in oog of op afstand
space-accept-second = De andere persoon zei al ja. Met uw ja begint het duo: u plant een eerste ontmoeting.
space-done-duo = Dank u! U zei allebei ja. Plan nu een eerste ontmoeting.
space-deed-unit = u
