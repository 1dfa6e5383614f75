# The frame of the desk, for coordinators.
desk-name = Bureau
desk-crash-text = Het is niet uw fout. Laad de pagina opnieuw. Wat verzonden is, blijft bewaard.
desk-noscript-text = Het bureau heeft JavaScript nodig. Zet het aan en laad de pagina opnieuw.
desk-keys = Sneltoetsen
desk-close = Sluiten
desk-back = Terug
desk-leave = Afmelden
desk-leave-all = Overal afmelden
desk-grant = { $role } – { $programme }
desk-empty-title = Hier is niets te doen
desk-empty-text = Uw rollen openen nog geen pagina van het bureau.
desk-not-found-text = Deze pagina bestaat niet, of ze is niet voor u.
desk-go-start = Naar het begin
desk-menu-queue = Wachtrij
desk-erased = Gegevens gewist
desk-demo = Voorbeeld
role-coordinator = Coördinatie
role-lead = Programmaverantwoordelijke
role-safeguarding = Vertrouwenspersoon
role-analyst = Analyse
role-administrator = Beheer
keys-down = Volgende rij
keys-up = Vorige rij
keys-open = Dossier openen
keys-select = Rij kiezen
keys-assign = Dossier nemen
keys-note = Notitie schrijven
keys-search = Zoeken
keys-found = Van het zoekveld naar de eerste rij
keys-help = Deze hulp tonen
keys-close = Sluiten
keys-on = Letters zijn sneltoetsen
keys-off-hint = Dicteert u, of typt u anders? Vink dit uit.

# States of a file, in a word. The kind says whose file it is.
desk-state-received = Ontvangen
desk-state-in-review = Wordt gelezen
desk-state-information-asked = Vraag gesteld
desk-state-interview = Gesprek gepland
desk-state-waiting = Wacht op een mentor
desk-state-proposed = Mentor voorgesteld
desk-state-duo-started = Duo loopt
desk-state-transferred = Overgedragen
desk-state-withdrawn = Ingetrokken
desk-state-refused = Geweigerd
desk-state-obsolete = Zonder voorwerp
desk-state-expired = Verlopen
desk-state-preparing = Voorbereiding
desk-state-available = Beschikbaar
desk-state-paused = Op pauze
desk-state-left = Vertrokken
desk-state-open = Alle open dossiers
desk-state-closed = Alle gesloten dossiers
desk-state-any = Open en gesloten
desk-kind-application = Kandidatuur
desk-kind-volunteer = Vrijwilliger

# The desk’s clock. Days are working days.
light-red = Te laat
light-amber = Bijna te laat
light-green = Op tijd
clock-none = Wacht niet op ons
clock-today = Vandaag te doen
clock-late = { $n ->
    [one] { $shown } werkdag te laat
   *[other] { $shown } werkdagen te laat
}
clock-left = { $n ->
    [one] Nog { $shown } werkdag
   *[other] Nog { $shown } werkdagen
}
problem-not-allowed = Uw rol laat dit niet toe.
