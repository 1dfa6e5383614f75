# Messages that did not reach their person, and whom to call.
desk-menu-messages = Berichten
messages-lead = Hier wacht iemand op een telefoontje, een brief of een andere weg.
messages-calls = Te bellen
messages-lost = Niet aangekomen
messages-print = Brieven om af te drukken
messages-phone = Nummer
messages-way = Verkiest
messages-why = Waarom
messages-do = Wat doen?
messages-no-phone = Geen nummer. De persoon komt langs aan de balie.
messages-called = Gebeld
messages-resend = Opnieuw sturen
messages-settled = Anders geregeld
messages-printed = Afgedrukt en gepost
messages-letter = De brief openen
messages-all-letters = Alle brieven openen
letters-title = Brieven om af te drukken
letters-back = Terug naar de berichten
letters-lead = { $n ->
    [one] Eén brief. Druk hem af voor een envelop met een venster rechts.
   *[other] { $shown } brieven, de oudste eerst. Druk ze af voor enveloppen met een venster rechts.
}
letters-print = Afdrukken
letters-all-posted = Allemaal afgedrukt en gepost
letters-posted = { $n ->
    [one] Eén brief staat genoteerd als gepost.
   *[other] { $shown } brieven staan genoteerd als gepost.
}
letters-noted = Genoteerd als gepost
letters-none = Geen brief om af te drukken
letters-none-text = De brief is gepost, of de persoon heeft hem niet meer nodig.
messages-done-called = De oproep is genoteerd.
messages-done-resend = Het bericht vertrekt opnieuw.
messages-done-settled = Het is geregeld.
messages-done-printed = De brief is als gepost genoteerd.
messages-faster = Iemand deed het al. Dit is de lijst van nu.
messages-empty-title = Alles is aangekomen
messages-empty-text = Niemand wacht op een telefoontje of een brief.
call-why-news = Er is nieuws
call-why-failures = Berichten komen niet aan
message-state-failed = Mislukt
message-state-bounced = Teruggekomen
message-state-to-print = Af te drukken
message-kind-received = Aanvraag ontvangen
message-kind-code = Toegangscode
message-kind-news = Er is nieuws
message-kind-withdrawn = Intrekking genoteerd
message-kind-erased = Gegevens gewist
message-kind-asked = Vraag van het programma
message-kind-interview-reminder = Herinnering gesprek
message-kind-task = Iets te doen
message-kind-volunteer-received = Aanbod van mentor ontvangen
message-kind-available = Beschikbaar als mentor
message-kind-still-available = Nog beschikbaar?
message-kind-paused = Gepauzeerd
message-kind-left = Vertrek genoteerd
message-kind-proposal = Mentor voorgesteld
message-kind-proposal-reminder = Herinnering voorstel
message-kind-proposal-closed = Voorstel gesloten
message-kind-duo-accepted = Beiden zeggen ja
message-kind-meeting-planned = Ontmoeting gepland
message-kind-meeting-moved = Ontmoeting verplaatst
message-kind-meeting-cancelled = Ontmoeting geannuleerd
message-kind-meeting-reminder = Herinnering ontmoeting
message-kind-meeting-report = Zag u elkaar?
message-kind-meeting-confirm = Ontmoeting te bevestigen
message-kind-midterm = Vragen halverwege
message-kind-closing = Slotvragen
message-kind-duo-ended = Duo gestopt
message-kind-session-invited = Uitnodiging voor een sessie
message-kind-session-cancelled = Sessie geannuleerd
message-kind-other = Bericht
