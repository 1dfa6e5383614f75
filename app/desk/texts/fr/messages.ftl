# Messages that did not reach their person, and whom to call.
desk-menu-messages = Messages
messages-lead = Ici, quelqu’un attend un appel, une lettre ou un autre chemin.
messages-calls = À appeler
messages-lost = Pas arrivés
messages-print = Lettres à imprimer
messages-phone = Numéro
messages-way = Préfère
messages-why = Pourquoi
messages-do = Que faire ?
messages-no-phone = Pas de numéro. La personne passe au guichet.
messages-called = Appelé
messages-resend = Renvoyer
messages-settled = Réglé autrement
messages-printed = Imprimée et postée
messages-letter = Ouvrir la lettre
messages-all-letters = Ouvrir toutes les lettres
letters-title = Lettres à imprimer
letters-back = Retour aux messages
letters-lead = { $n ->
    [one] Une lettre. Imprimez-la pour une enveloppe avec une fenêtre à droite.
   *[other] { $shown } lettres, la plus ancienne d’abord. Imprimez-les pour des enveloppes avec une fenêtre à droite.
}
letters-print = Imprimer
letters-all-posted = Toutes imprimées et postées
letters-posted = { $n ->
    [one] Une lettre est notée comme postée.
   *[other] { $shown } lettres sont notées comme postées.
}
letters-noted = Notée comme postée
letters-none = Aucune lettre à imprimer
letters-none-text = La lettre a été postée, ou la personne n’en a plus besoin.
messages-done-called = L’appel est noté.
messages-done-resend = Le message repart.
messages-done-settled = C’est réglé.
messages-done-printed = La lettre est notée comme postée.
messages-faster = Quelqu’un l’a déjà fait. Voici la liste de maintenant.
messages-empty-title = Tout est arrivé
messages-empty-text = Personne n’attend un appel ou une lettre.
call-why-news = Il y a des nouvelles
call-why-failures = Les messages n’arrivent pas
message-state-failed = Échec
message-state-bounced = Revenu
message-state-to-print = À imprimer
message-kind-received = Demande reçue
message-kind-code = Code d’accès
message-kind-news = Il y a des nouvelles
message-kind-withdrawn = Retrait noté
message-kind-erased = Données effacées
message-kind-asked = Question du programme
message-kind-interview-reminder = Rappel d’entretien
message-kind-task = Chose à faire
message-kind-volunteer-received = Offre de mentor reçue
message-kind-available = Disponible comme mentor
message-kind-still-available = Toujours disponible ?
message-kind-paused = Mis en pause
message-kind-left = Départ noté
message-kind-proposal = Mentor proposé
message-kind-proposal-reminder = Rappel de proposition
message-kind-proposal-closed = Proposition fermée
message-kind-duo-accepted = Les deux disent oui
message-kind-meeting-planned = Rencontre prévue
message-kind-meeting-moved = Rencontre déplacée
message-kind-meeting-cancelled = Rencontre annulée
message-kind-meeting-reminder = Rappel de rencontre
message-kind-meeting-report = Vous êtes-vous vus ?
message-kind-meeting-confirm = Rencontre à confirmer
message-kind-midterm = Questions à mi-chemin
message-kind-closing = Questions de fin
message-kind-duo-ended = Duo arrêté
message-kind-session-invited = Invitation à une séance
message-kind-session-cancelled = Séance annulée
message-kind-other = Message
