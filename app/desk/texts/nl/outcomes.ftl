# What became of mentees: the work list and the form.
desk-menu-outcomes = Resultaten
outcome-lead = Wat er van de mensen werd: op tijd te noteren.
outcome-count = { $n ->
    [one] { $shown } resultaat ontbreekt
   *[other] { $shown } resultaten ontbreken
}
outcome-late-count = { $n ->
    [one] waarvan { $shown } te laat
   *[other] waarvan { $shown } te laat
}
outcome-caption = Ontbrekende resultaten, één per rij
outcome-missing = Wat ontbreekt
outcome-until = Tegen wanneer
outcome-left = Vertrokken op
outcome-empty-title = Er ontbreekt niets
outcome-empty-text = Alle resultaten zijn genoteerd.
outcome-by = { $moment }: te noteren tegen { $day }
outcome-late = { $moment }: te laat sinds { $day }
outcome-length = { $n ->
    [one] voor { $shown } maand
   *[other] voor { $shown } maanden
}
outcome-corrected = Verbeterd
outcome-correct = Verbeteren
outcome-moment = Voor welk moment?
outcome-moment-exit = Bij vertrek
outcome-moment-six-months = Zes maanden later
outcome-moment-twelve-months = Twaalf maanden later
outcome-kind = Welke situatie?
outcome-kind-job-open-ended = Werk, onbepaalde duur
outcome-kind-job-fixed = Werk, bepaalde duur
outcome-kind-job-temp = Uitzendwerk
outcome-kind-self-employed = Zelfstandige
outcome-kind-internship = Stage
outcome-kind-training = Opleiding
outcome-kind-validation = Competenties erkend
outcome-kind-studies = Studie
outcome-kind-none = Niets van dit alles
outcome-kind-unknown = Niet te weten gekomen
outcome-day = Sinds welke dag?
outcome-day-hint = De eerste dag van het contract. Anders de dag van het antwoord.
outcome-months = Hoeveel maanden?
outcome-source = Hoe weet u het?
outcome-source-declared = De persoon zei het
outcome-source-register = Een register toont het
outcome-source-document = Een document toont het
error-after-window = Deze dag is te laat voor dit moment. De laatste was { $last }
error-not-yet = Dit moment is nog niet gekomen
error-not-asked = Laat dit veld leeg
error-months-range = Schrijf een getal tussen { $min } en { $max }
