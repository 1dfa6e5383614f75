# Mentors for one person, and drafts for a whole list. “match-reason-” is said to the mentee or to the mentor.
desk-menu-matching = Duo’s vormen
match-title = Mentoren voor { $name }
match-title-plain = Mentoren
match-back = Terug naar het dossier
match-waits = { $n ->
    [one] wacht { $shown } dag
   *[other] wacht { $shown } dagen
}
match-possible = { $n ->
    [one] { $shown } mogelijke mentor
   *[other] { $shown } mogelijke mentoren
}
match-none-title = Geen mentor past voor nu
match-none-text = Zie rechts wat tegenhoudt, en wat zou helpen.
match-best = Past het best
match-score = Past voor { $score } %
match-free = { $n ->
    [one] { $shown } vrije plaats
   *[other] { $shown } vrije plaatsen
}
match-for-mentee = Voor de persoon
match-for-mentor = Voor de mentor
match-unmet = Blijft open
match-propose = Voorstellen
match-propose-text = De persoon en de mentor krijgen het voorstel. Eén plaats is gereserveerd.
match-propose-do = Ja, voorstellen
match-done = { $name } is voorgesteld. Beiden weten het.
match-never = Nooit voorstellen
match-wider-title = Wat zou helpen
match-wider = { $change }: { $more }
match-more = { $n ->
    [one] één mentor meer
   *[other] { $shown } mentoren meer
}
match-bars-title = Wat de anderen tegenhoudt
match-avoid-title = Paren te vermijden
match-avoid-same-employer = Zelfde werkgever
match-avoid-asked-not-to = Een van beiden wil het niet
match-avoid-remove = Niet meer vermijden
match-a-mentor = Een mentor
match-reason-wished = Gewenste mentor, keuze { $rank }
match-reason-same-sector = Kent het vak: { $sector }
match-reason-generalist = Kent meer dan één beroep: { $sector }
match-reason-best-language = Gemeenschappelijke taal, de beste: { $language }, { $level }
match-reason-common-language = Gemeenschappelijke taal: { $language }, { $level }
match-reason-same-times = Tegelijk vrij: { $times }
match-reason-same-mode = Zelfde manier van afspreken: { $modes }
match-reason-same-commune = Zelfde gemeente: { $commune }
match-reason-next-commune = Buurgemeente: { $commune }
match-reason-asked-for-you = De persoon vroeg deze mentor
match-reason-your-sector = Zoekt in zijn vak: { $sector }
match-reason-open-project = Project nog open; deze mentor kent meer beroepen: { $sector }
match-unmet-other-mentor = Een andere mentor was gewenst.
match-unmet-sector = Ander vak gewenst: { $sectors }.
match-unmet-no-generalist = Kent één beroep: { $sector }.
match-unmet-best-language = Spreekt een andere taal beter: { $language }.
match-unmet-times = Nooit tegelijk vrij: { $times }.
match-unmet-few-times = Eén gemeenschappelijk moment: { $times }.
match-unmet-place = Woont verder: { $commune }.
match-bar-other-programme = Ander programma
match-bar-closed = Op pauze of vertrokken
match-bar-no-place = Geen plaats meer
match-bar-no-language = Geen gemeenschappelijke taal
match-bar-no-mode = De ene online, de andere ter plaatse
match-bar-former-pair = Al een duo, of al geweigerd
match-bar-same-employer = Zelfde werkgever
match-bar-asked-not-to = Wil dit duo niet
match-change-time = Ook: { $time }
match-change-either-mode = Online of ter plaatse
match-change-language = Ook in het { $language }
match-change-sector = Ook: { $sector }
match-left-all-barred = Geen mentor mogelijk. Vooral: { $bar }.
match-left-places-gone = De plaatsen gaan naar anderen. Mogelijke mentoren: { $mentors }.
match-left-by-hand = Met de hand weggehaald. Mogelijke mentoren: { $mentors }.
match-cost-lower = Het geheel past minder: { $points } punten minder.
match-cost-higher = Het geheel past beter: { $points } punten meer.
match-cost-same = Het geheel past even goed.
match-cost-waits-on = { $name } ({ $reference }) heeft geen mentor meer en wacht.
match-cost-gets-mentor = { $name } ({ $reference }) heeft nu een mentor.
match-cost-other-mentor = { $name } ({ $reference }) heeft een andere mentor.
match-outcome-proposed = Voorgesteld
match-outcome-no-place = Intussen geen plaats meer
match-outcome-moved-on = Het dossier is intussen veranderd
match-outcome-barred = Niet meer mogelijk: { $bar }
draft-title = Ontwerp van duo’s
draft-lead = Een ontwerp geeft ieder de mentor die het geheel het best past. U beslist.
draft-waiting-list = Zien wie op een mentor wacht
draft-make = Een ontwerp berekenen
draft-none = Nog geen ontwerp.
draft-caption = Ontwerpen van { $programme }
draft-made = Berekend op
draft-with = Met een mentor
draft-without = Zonder mentor
draft-state-open = Na te kijken
draft-state-published = Voorgesteld
draft-state-discarded = Opzij gelegd
draft-by = { $name }, { $when }
draft-pairs = { $n ->
    [one] { $shown } duo
   *[other] { $shown } duo’s
}
draft-unmatched = { $n ->
    [one] { $shown } persoon zonder mentor
   *[other] { $shown } personen zonder mentor
}
draft-fit = { $share } % van het beste geheel
draft-cost = Wat uw keuze verandert
draft-mentor = Mentor
draft-why = Waarom
draft-reasons = { $n ->
    [one] { $shown } reden
   *[other] { $shown } redenen
}
draft-change = Veranderen
draft-hand = met de hand gekozen
draft-other = Andere mentor
draft-choose = Een mentor kiezen
draft-lock = Zo houden
draft-unlock = Niet meer vastzetten
draft-off = Weghalen
draft-publish = Deze duo’s voorstellen
draft-sure = { $n ->
    [one] { $shown } voorstel vertrekt nu.
   *[other] { $shown } voorstellen vertrekken nu.
}
draft-publish-do = Ja, voorstellen
draft-again = De rest opnieuw berekenen
draft-discard = Opzij leggen
match-bar-line = { $bar }: { $number }
