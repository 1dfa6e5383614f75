# Which programme fits me.
finder-title = Welk programma past bij mij?
finder-lead = Vijf korte pagina’s. Daarna weet u waar u terechtkunt, en waarom.
finder-fact-short = Het duurt twee minuten.
finder-fact-here = Uw antwoorden blijven op dit toestel. Er wordt niets verstuurd.
finder-fact-unknown = “Ik weet het niet” is ook een antwoord.
finder-begin = Beginnen
finder-see-result = Mijn resultaat opnieuw zien
finder-stays-here = Uw antwoorden blijven op dit toestel. Er wordt niets verstuurd.
finder-review = Mijn antwoorden nakijken
finder-missing-title = Er ontbreken nog antwoorden
finder-missing = Beantwoord nog enkele vragen. Daarna ziet u uw programma’s.
finder-open-title = { $n ->
        [1] Eén programma past bij u
        [2] Twee programma’s passen bij u
        [3] Drie programma’s passen bij u
       *[other] De vier programma’s passen bij u
    }
finder-open-lead = Hier leest u waarom, per programma.
finder-maybe-title = { $n ->
        [1] Eén programma past misschien bij u
        [2] Twee programma’s passen misschien bij u
        [3] Drie programma’s passen misschien bij u
       *[other] Vier programma’s passen misschien bij u
    }
finder-maybe-lead = Eén punt is nog na te kijken. U kunt al een aanvraag doen.
finder-none-title = Laten we bekijken wat kan
finder-none-lead = Geen van de vier programma’s gaat vandaag open. Er is een andere deur.
finder-door = Een andere mogelijkheid:
finder-mentors = De mentoren van { $programme } bekijken
finder-programme = { $programme } bekijken
finder-advise-title = Twijfelt u?
finder-advise = Iemand bekijkt uw antwoorden en stelt u een programma voor.
verdict-yes = Past bij u
verdict-maybe = Na te kijken
verdict-no = Niet deze keer
met-shared = U woont in Brussel. U bent ingeschreven bij Actiris en hebt geen baan.
met-lives-in-brussels = U woont in Brussel.
met-registered = U bent ingeschreven bij Actiris.
met-not-working = U hebt nu geen baan.
met-age = U hebt de leeftijd: van { $min } tot { $max } jaar.
met-origin-outside-eu = U hebt een herkomst buiten de Europese Unie.
met-long-term-residence = U mag lang in België blijven.
met-has-project = U weet welk werk u zoekt.
met-no-project = Nog geen duidelijk idee? Een mentor voor alle beroepen helpt u kiezen.
unmet-lives-in-brussels = Het programma is voor mensen die in Brussel wonen.
unmet-registered = U moet ingeschreven zijn bij Actiris. Dat is gratis.
unmet-not-working = Het programma is voor mensen zonder baan.
unmet-age = Het programma is voor mensen van { $min } tot { $max } jaar.
unmet-origin-outside-eu = { $programme } is voor mensen met een herkomst buiten de Europese Unie.
unmet-long-term-residence = { $programme } vraagt een verblijfstitel voor lange duur.
unmet-has-project = { $programme } vraagt een duidelijk idee van het werk dat u zoekt.
fact-residence = Wij weten niet waar u woont.
fact-registration = Kijk uw inschrijving bij Actiris na: { $programme } vraagt die.
fact-work = Praat over uw huidige werk: { $programme } bekijkt het met u.
fact-birth-year = Wij weten uw leeftijd niet.
fact-exact-age = Uw juiste leeftijd telt. { $programme } kijkt die met u na.
fact-origin = { $programme } heeft een regel over herkomst. Zij praten erover met u.
fact-residency = { $programme } bekijkt uw verblijfstitel met u.
fact-project = { $programme } vraagt een idee van het werk. Praat er samen over.
fact-rule-to-confirm = { $programme } kijkt nog één punt met u na.
door-programme = { $programme } past misschien bij u.
door-register = Schrijf u eerst in bij Actiris. Dat is gratis en het opent deuren.
door-register-link = Mij inschrijven bij Actiris
door-actiris = Bel Actiris op 0800 35 123. Iemand zoekt met u.
