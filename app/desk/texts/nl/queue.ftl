# Applications and volunteers with their clocks.
queue-title = Wachtrij
queue-title-count = { $n ->
    [one] { $shown } dossier
   *[other] { $shown } dossiers
}
queue-stands-in = U vervangt vandaag { $names }
queue-filters = Zoeken en filteren
queue-search = Naam of referentie
queue-clear = Alles wissen
queue-clock = Termijn
queue-clock-all = Alle
queue-state = Stand
queue-state-all = Open
queue-kind = Soort
queue-kind-all = Alle
queue-assigned = Bij
queue-assigned-all = Iedereen
queue-programme = Programma
queue-programme-all = Alle
assigned-me = Mij
assigned-nobody = Niemand
assigned-other = Een vroegere collega
queue-caption = Dossiers, één per rij
queue-person = Persoon
queue-received = Ontvangen op
queue-languages = Talen
queue-sort = Op deze kolom sorteren
queue-select = { $name } kiezen
queue-select-all = Alle rijen van de pagina kiezen
queue-by = vóór { $day }
queue-duplicate = Dubbel?
queue-take = Nemen
queue-taken = Het dossier van { $name } is nu bij u.
queue-none-title = Geen dossier past hierbij
queue-none-text = Haal een filter weg, of zoek met minder letters.
queue-empty-title = Alles is gedaan
queue-empty-text = Er wacht geen dossier op u. Nieuwe komen hier.
queue-pages = Pagina’s
queue-shown = { $from }–{ $to } van { $total }
queue-before = Vorige
queue-next = Volgende
views = Weergaven
view-open = Alles
view-mine = Van mij
view-late = Te laat
view-free = Bij niemand
view-keep = Deze weergave bewaren
view-name = Naam van de weergave
view-save = Bewaren
view-forget = Weergave { $name } vergeten
bulk = Gekozen dossiers
bulk-count = { $n ->
    [one] { $shown } dossier gekozen
   *[other] { $shown } dossiers gekozen
}
bulk-act = Wat doen?
bulk-take-up = Beginnen te lezen
bulk-assign = Aan { $name } geven
bulk-release = Aan niemand geven
bulk-preview = Zien wat verandert
bulk-none = Niets kiezen
bulk-too-many = Kies hoogstens { $max } dossiers.
bulk-will = { $n ->
    [one] { $shown } dossier verandert
   *[other] { $shown } dossiers veranderen
}
bulk-do = Doen
bulk-done = { $n ->
    [one] Gedaan voor { $shown } dossier.
   *[other] Gedaan voor { $shown } dossiers.
}
bulk-undo = Ongedaan maken
bulk-undone = { $n ->
    [one] Ongedaan gemaakt voor { $shown } dossier.
   *[other] Ongedaan gemaakt voor { $shown } dossiers.
}
bulk-already = het is al zo
bulk-stale = iemand heeft het intussen veranderd
bulk-impossible = de stand laat het niet toe
bulk-unknown = niet gevonden
