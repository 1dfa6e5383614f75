# Signing in at the desk.
signin-title = Aanmelden bij het bureau
signin-lead = Voor de teams van Actiris en de vier programma’s.
signin-lost = Uw sessie is voorbij. Meld u opnieuw aan: wat u schreef, staat er nog.
signin-provider = Aanmelden met uw organisatie
signin-with = Aanmelden met { $name }
signin-none = Aanmelden is nog niet ingesteld. Vraag het aan uw beheerder.
signin-email = Uw e-mailadres op het werk
signin-email-hint = Wij sturen er een code van zes cijfers heen.
signin-send = Code ontvangen
signin-sent = Staat { $email } op de lijst van het personeel, dan komt er een code.
signin-code = De code
signin-code-hint = Zes cijfers, 15 minuten geldig.
signin-open = Aanmelden
signin-other = Ander adres, of andere code
signin-fault-other = Het aanmelden is niet gelukt. Probeer het nog eens.
