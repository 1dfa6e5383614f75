# The pages of a duo, for either of the two.
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
month-short-1 = jan
month-short-2 = feb
month-short-3 = mrt
month-short-4 = apr
month-short-5 = mei
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
duo-title = Uw duo
duo-title-duo = Uw duo met { $name }
duo-title-binome = Uw duo met { $name }
duo-proposed-duo = We stellen u een duo voor
duo-proposed-binome = We stellen u een duo voor
duo-unnamed-duo = Uw duo
duo-unnamed-binome = Uw duo
duo-other = de andere
duo-state-proposed = U kunt allebei ja of nee zeggen.
duo-state-accepted-by-mentee = { $role ->
    [mentee] U zei ja. De mentor antwoordt binnenkort.
   *[mentor] De werkzoekende zei ja. We wachten op uw antwoord.
}
duo-state-accepted-by-mentor = { $role ->
    [mentee] De mentor zei ja. We wachten op uw antwoord.
   *[mentor] U zei ja. De werkzoekende antwoordt binnenkort.
}
duo-state-accepted = U zei allebei ja. Kies uw eerste afspraak.
duo-state-first-meeting-set = Uw eerste afspraak staat vast. Uw zes maanden beginnen die dag.
duo-state-active = U ziet elkaar van { $first } tot { $last }.
duo-state-at-risk = U ziet elkaar te weinig. Het programma belt u om te helpen.
duo-state-paused = Uw afspraken staan op pauze.
duo-state-completed = Knap, u bent aan de overkant: van { $first } tot { $last }.
duo-state-ended-early = { $by ->
    [you] U bent voor het einde gestopt, op { $last }.
    [other] { $name } is voor het einde gestopt, op { $last }.
   *[coordinator] Het programma is voor het einde gestopt, op { $last }.
}
duo-state-cancelled = { $by ->
    [you] U begon liever niet.
    [other] De andere kan niet beginnen.
    [clock] Er kwam niet op tijd een antwoord.
   *[coordinator] Het programma heeft het voorstel ingetrokken.
}
duo-cancelled-next = { $programme } zoekt een andere mentor voor u. U hoeft niets te doen.
duo-why-no-time = Niet genoeg tijd
duo-why-no-chemistry = Het klikte niet
duo-why-expectations = Andere verwachtingen
duo-why-logistics = De uren of de plaats passen niet
duo-why-found-work = Er is werk gevonden
duo-why-training = Er begint een opleiding of studie
duo-why-support = Andere hulp is nu dringender
duo-why-new-mentor = De wens van een andere mentor
duo-why-unsaid = Dat zeg ik liever niet
duo-why-no-answer = Geen antwoord op tijd
duo-why-sector = Een ander beroep
duo-why-language = Geen gemeenschappelijke taal
duo-months = Uw zes maanden
duo-meetings = Uw afspraken
duo-rule = Zie elkaar minstens twee keer per maand.
duo-rule-none = Voor die maand vragen we niets.
duo-rule-paused = Op pauze. Tot { $day } vragen we niets.
duo-rule-short = { $held ->
    [0] Geen afspraak die maand. Dat was te weinig.
   *[other] { $held } van de twee gevraagde afspraken. Dat was te weinig.
}
duo-rule-over = { $held ->
    [0] Geen afspraak die maand.
   *[other] { $held } afspraak die maand.
}
duo-rule-kept = { $held } afspraken. Dat is heel goed.
duo-rule-running = { $held ->
    [0] Nog geen afspraak. Plan er twee, ten laatste op { $day }.
   *[other] { $held } van de twee gevraagde afspraken. Plan de volgende, ten laatste op { $day }.
}
duo-rule-ahead = Plan twee afspraken, ten laatste op { $day }.
duo-rule-set = { $held ->
    [0] Twee afspraken zijn gepland of te bevestigen.
   *[other] Eén afspraak is doorgegaan, een andere is gepland of te bevestigen.
}
duo-rule-one-more = Eén afspraak is gepland of te bevestigen. Plan er nog een, ten laatste op { $day }.
duo-bridge-term = De brug van uw zes maanden, van { $first } tot { $last }.
duo-bridge-ahead = De brug van uw zes maanden. Ze begint bij uw eerste afspraak.
duo-bridge-begins = De brug begint op de dag van uw eerste afspraak.
duo-bridge-month = { $month }: { $held } van { $needed }.
duo-bridge-sign = { $day }: { $state }.
duo-sign-planned = gepland
duo-sign-to-report = te bevestigen
duo-sign-said-by-one = bevestigd door een van u
duo-sign-held = doorgegaan
duo-sign-not-held = niet doorgegaan
duo-sign-disputed = verschillende antwoorden
duo-sign-cancelled = afgezegd
duo-light-green = Alles loopt goed
duo-light-amber = Denk eraan elkaar te zien
duo-light-red = Het programma helpt u
duo-light-on-track = Laatste afspraak: { $day }.
duo-light-no-meeting = { $unit ->
    [months] Al { $n } maanden geen afspraak (sinds { $day }).
   *[days] Al { $n } dagen geen afspraak (sinds { $day }).
}
duo-light-short-month = In { $month }: { $held } van { $needed } afspraken.
duo-next-answer = Zeg ja of nee
duo-next-wait-answer = Het antwoord van de andere
duo-next-plan-first = Plan uw eerste afspraak
duo-next-report = Hebt u { $name } gezien?
duo-next-midterm = U bent halfweg: hoe gaat het?
duo-next-meet = U ziet { $name }
duo-next-plan = Plan uw volgende afspraak
duo-next-go-on = Uw afspraken gaan verder
duo-next-closing = Enkele vragen om af te sluiten
duo-by-answer = Antwoord ten laatste op { $day }.
duo-by-wait-answer = Het komt ten laatste op { $day }.
duo-by-plan-first = Zie elkaar ten laatste op { $day }.
duo-by-midterm = Antwoord ten laatste op { $day }. Het duurt twee minuten.
duo-by-plan = Zie elkaar ten laatste op { $day }.
duo-by-go-on = Dat is op { $day }.
duo-by-closing = Antwoord ten laatste op { $day }. Het duurt drie minuten.
duo-go-answer = Het voorstel bekijken
duo-go-plan-first = De afspraak plannen
duo-go-plan = Een afspraak plannen
duo-go-midterm = Antwoorden
duo-go-closing = Antwoorden
duo-ahead = Volgende afspraak met { $name }
duo-said-other-yes = { $name } zegt van wel. Klopt dat?
duo-said-other-no = { $name } zegt van niet. Klopt dat?
duo-said-own-yes = U zei ja. { $name } moet nog bevestigen.
duo-said-own-no = U zei nee. { $name } moet nog bevestigen.
duo-said-disputed = { $name } en u zeggen niet hetzelfde. Het programma belt u.
duo-met = Ja, we hebben elkaar gezien
duo-not-met = Nee, deze keer niet
duo-done-met = Bedankt, het is genoteerd.
duo-done-not-met = Bedankt, het is genoteerd. U kunt een andere dag plannen.
duo-done-disputed = Uw antwoorden verschillen. Het programma belt u allebei.
duo-done-planned = De afspraak staat vast. De andere krijgt een bericht.
duo-done-moved = De afspraak is verplaatst. De andere krijgt een bericht.
duo-done-cancelled = De afspraak is afgezegd. De andere krijgt een bericht.
duo-done-goals = Uw doelen zijn bewaard.
duo-done-midterm = Bedankt voor uw antwoorden. Het programma leest ze.
duo-done-closing = Bedankt voor uw antwoorden, en veel succes.
duo-done-asked = Uw vraag is verstuurd. Het programma antwoordt u.
duo-done-worry = Uw bericht is goed aangekomen. We nemen contact met u op.
duo-done-ended = Het is gestopt. Bedankt om het te zeggen.
duo-done-change = Het is genoteerd. We zoeken een andere mentor.
duo-ics = In mijn agenda zetten
duo-move = Verplaatsen
duo-cancel = Afzeggen
duo-report = Zeggen of u elkaar zag
duo-report-change = Mijn antwoord wijzigen
duo-minutes = { $n } min
duo-hours = { $n } u
duo-hours-minutes = { $hours } u { $rest }
duo-place-online = Online of per telefoon
duo-place-workplace = Op het werk van de mentor
duo-place-programme-office = Op het kantoor van het programma
duo-place-public-place = Op een openbare plaats
duo-place-public-place-hint = Bibliotheek, café, park…
duo-goals = Uw doelen
duo-goals-none = Wat wilt u samen bereiken? Noteer hoogstens drie doelen.
duo-goals-write = Onze doelen noteren
duo-goals-change = Wijzigen of afvinken
duo-goals-hint = Schrijf ze samen. U leest en wijzigt ze allebei.
duo-goals-save = Opslaan
duo-goal-n = Doel { $n }
duo-goal-far = Hoe ver staat doel { $n }?
duo-progress-none = Te doen
duo-progress-under-way = Bezig
duo-progress-done = Bereikt
duo-history = Wat er gebeurde
duo-who-you = U
duo-who-coordinator = Het programma
duo-who-clock = De kalender
duo-line = { $who }: { $what }
duo-act-propose = voorstel van het duo
duo-act-accept-proposal = ja op het voorstel
duo-act-decline-proposal = nee op het voorstel
duo-act-expire-proposal = einde van de antwoordtijd
duo-act-set-first-meeting = eerste afspraak gepland
duo-act-lose-first-meeting = eerste afspraak opnieuw te plannen
duo-act-begin = begin van de zes maanden
duo-act-flag = te weinig afspraken
duo-act-recover = weer genoeg afspraken
duo-act-pause = pauze
duo-act-resume = verder na de pauze
duo-act-extend = meer tijd
duo-act-complete = einde van de zes maanden
duo-act-end-early = vroeger gestopt
duo-act-cancel = gestopt voor het begin
duo-act-plan-meeting = afspraak gepland
duo-act-move-meeting = afspraak verplaatst
duo-act-cancel-meeting = afspraak afgezegd
duo-act-report = antwoord over een afspraak
duo-act-goals = doelen geschreven
duo-act-other = wijziging
duo-coordinator = Uw coördinator
duo-coordinator-text = Een vraag over het duo? Iemand geeft ze door aan { $programme }.
duo-ask = Mijn vraag schrijven
duo-mail = Een e‑mail schrijven
duo-worry = Loopt er iets fout?
duo-worry-text = Dit contact staat buiten uw duo. Er wordt naar u geluisterd.
duo-worry-secret = Wij zeggen er niets over aan de andere persoon.
duo-worry-tell = Schrijven wat er fout loopt
duo-do-plan = Een afspraak plannen
duo-do-move = De afspraak verplaatsen
duo-do-cancel = Deze afspraak afzeggen?
duo-do-report = Hebt u elkaar gezien?
duo-do-goals = Onze doelen
duo-do-midterm = Hoe gaat het, halfweg?
duo-do-closing = Vragen om af te sluiten
duo-do-ask = Uw vraag aan het programma
duo-do-worry = Zeg wat er fout loopt
duo-do-change-mentor = Een andere mentor vragen
duo-do-end = Het duo stoppen
duo-do-attestation = Attest van deelname
duo-own-file = Mijn dossier
duo-back = Terug naar het duo
duo-see = Het duo bekijken
duo-keep = Niets veranderen
duo-keep-unplanned = Terug zonder te plannen
duo-keep-unsent = Terug zonder te versturen
duo-stale = Uw pagina was verouderd
duo-stale-now = Dit is de toestand nu.
duo-stale-typed = Wat u typte, staat er nog. Lees het na en verstuur opnieuw.
duo-not-now = Dit kan nu niet.
duo-cannot-not-yet = Deze afspraak is nog niet begonnen
duo-cannot-begun = Deze afspraak is al begonnen
duo-cannot-cancelled = Deze afspraak is afgezegd
duo-cannot-settled = Het programma heeft deze afspraak al bevestigd
duo-cannot-already-said = U hebt allebei al geantwoord
duo-cannot-closed = Dit kan op dit moment niet meer
duo-cannot-too-many = Er zijn er al veel. Bel het programma
duo-move-from = Gepland tot nu toe: { $moment }.
duo-plan-text = { $name } krijgt een bericht met de datum.
duo-date = Welke dag?
duo-time = Hoe laat?
duo-time-hint = Brusselse tijd.
duo-length = Hoe lang?
duo-where = Waar?
duo-place-text = De precieze plaats
duo-place-text-hint = Bijvoorbeeld: bibliotheek Sophia, Josafatstraat.
duo-plan-do = Deze afspraak plannen
duo-move-do = De afspraak verplaatsen
duo-cancel-text = { $name } krijgt een bericht. Daarna kunt u meteen een andere dag plannen.
duo-cancel-do = De afspraak afzeggen
duo-report-text = { $name } antwoordt ook. Verschillen uw antwoorden, dan belt het programma u.
duo-answers-secret = De andere leest uw antwoorden niet. Het programma leest ze om u te helpen.
duo-answers-send = Mijn antwoorden versturen
duo-going-well = Goed
duo-going-so-so = Matig
duo-going-not = Niet goed
duo-question-going = Hoe gaan uw afspraken?
duo-question-remark = Wilt u iets toevoegen?
duo-question-remark-hint = Schrijf niets over gezondheid of godsdienst.
duo-question-autonomy = { $role ->
    [mentee] Zoekt u nu vlotter zelf naar werk?
   *[mentor] Zoekt de werkzoekende nu vlotter zelf naar werk?
}
duo-question-project = { $role ->
    [mentee] Is uw plan nu duidelijk?
   *[mentor] Is het plan van de werkzoekende nu duidelijk?
}
duo-question-network = { $role ->
    [mentee] Kent u meer mensen die uw plan vooruithelpen?
   *[mentor] Kent de werkzoekende meer mensen die het plan vooruithelpen?
}
duo-question-again = Zou u het opnieuw doen?
duo-scale-low = Helemaal niet
duo-scale-high = Helemaal wel
duo-far-yes = Ja
duo-far-partly = Deels
duo-far-no = Nee
duo-again-yes = Ja
duo-again-no = Nee
duo-again-unsaid = Geen mening
duo-ask-text = { $programme } leest uw vraag en belt u terug.
duo-ask-label = Uw vraag
duo-ask-do = De vraag versturen
duo-words-hint = Hoogstens 500 tekens. Schrijf uw rijksregisternummer niet.
duo-worry-label = Wat is er aan de hand?
duo-worry-do = Mijn bericht versturen
duo-end-why = Waarom?
duo-end-hint = { $name } leest uw reden niet.
duo-end-mentee = { $name } krijgt een bericht. Het programma zoekt met u verder, zonder straf.
duo-end-mentor = { $name } krijgt een bericht. Het programma zorgt voor het vervolg.
duo-end-do = Het duo stoppen
duo-change-text = Uw duo met { $name } stopt. Dat mag, en niemand neemt het u kwalijk.
duo-change-after = We zoeken meteen een andere mentor voor u.
duo-change-do = Een andere mentor vragen
duo-deed-print = Afdrukken, of bewaren als PDF
duo-deed-that = Passerelle bevestigt dat
duo-deed-text = deelneemt aan het programma { $programme }. Het mentoraat met { $name } begon op { $first } en duurt tot { $last }.
duo-deed-text-past = deelnam aan het programma { $programme }, in een mentoraat met { $name }, van { $first } tot { $last }.
duo-deed-counted = Alleen afspraken die beide personen bevestigden, tellen mee.
duo-deed-signature = Voor { $programme }
duo-deed-day = Brussel, { $day }
duo-deed-meetings = { $n ->
    [one] bevestigde afspraak
   *[other] bevestigde afspraken
}
duo-deed-hours = samen
duo-deed-months = { $n ->
    [one] maand met een afspraak
   *[other] maanden met een afspraak
}
duo-deed-mentor = Dit attest is voor de persoon die u begeleidt. Dat van u staat in uw ruimte.
duo-deed-early = Het attest komt na uw eerste bevestigde afspraak.
duo-way = Uw afspraken
duo-way-open = De pagina van het duo openen
duo-way-open-text = Plan uw afspraken en volg uw zes maanden.
duo-way-old = Mijn laatste afspraken bekijken
duo-way-old-text = U vindt er ook uw attest.
error-required-at = Kies een dag
error-required-time = Kies een uur
error-required-minutes = Kies hoe lang
error-required-place = Kies een plaats
error-past-at = Kies een moment dat nog niet voorbij is
error-after-end-at = Kies een dag voor het einde, op { $end }
error-paused-at = Kies een dag na de pauze, vanaf { $until }
error-overlap-at = U hebt op dat moment al een afspraak
error-minutes-range-minutes = Kies tussen { $min } en { $max } minuten
error-unanswered = Kies een antwoord
error-unanswered-again = Zeg of u het opnieuw zou doen
error-unanswered-network = Zeg of er meer mensen zijn die het plan vooruithelpen
error-unanswered-project = Zeg of het plan nu duidelijk is
error-unanswered-autonomy = Kies een cijfer van 1 tot 5 voor het zoeken naar werk
error-unanswered-going = Zeg hoe uw afspraken gaan
error-unwritten = Schrijf enkele woorden
