# The frame of the desk, for coordinators.
desk-name = Bureau
desk-crash-text = Ce n’est pas votre faute. Rechargez la page. Ce qui a été envoyé est gardé.
desk-noscript-text = Le bureau a besoin de JavaScript. Activez-le, puis rechargez la page.
desk-keys = Raccourcis clavier
desk-close = Fermer
desk-back = Retour
desk-leave = Se déconnecter
desk-leave-all = Se déconnecter partout
desk-grant = { $role } – { $programme }
desk-empty-title = Rien à faire ici
desk-empty-text = Vos rôles n’ouvrent encore aucune page du bureau.
desk-not-found-text = Cette page n’existe pas, ou elle n’est pas pour vous.
desk-go-start = Aller au début
desk-menu-queue = File d’attente
desk-erased = Données effacées
desk-demo = Exemple
role-coordinator = Coordination
role-lead = Responsable du programme
role-safeguarding = Personne de confiance
role-analyst = Analyse
role-administrator = Administration
keys-down = Ligne suivante
keys-up = Ligne précédente
keys-open = Ouvrir le dossier
keys-select = Choisir la ligne
keys-assign = Prendre le dossier
keys-note = Écrire une note
keys-search = Chercher
keys-found = Aller de la recherche à la première ligne
keys-help = Montrer cette aide
keys-close = Fermer
keys-on = Les lettres sont des raccourcis
keys-off-hint = Vous dictez, ou tapez autrement ? Décochez la case.

# States of a file, in a word. The kind says whose file it is.
desk-state-received = Reçu
desk-state-in-review = En lecture
desk-state-information-asked = Question posée
desk-state-interview = Entretien prévu
desk-state-waiting = Attend un mentor
desk-state-proposed = Mentor proposé
desk-state-duo-started = Duo en cours
desk-state-transferred = Transmis
desk-state-withdrawn = Retiré
desk-state-refused = Refusé
desk-state-obsolete = Sans objet
desk-state-expired = Expiré
desk-state-preparing = Préparation
desk-state-available = Disponible
desk-state-paused = En pause
desk-state-left = Parti
desk-state-open = Tous les dossiers ouverts
desk-state-closed = Tous les dossiers fermés
desk-state-any = Ouverts et fermés
desk-kind-application = Candidature
desk-kind-volunteer = Bénévole

# The desk’s clock. Days are working days.
light-red = En retard
light-amber = Bientôt en retard
light-green = Dans les temps
clock-none = Pas d’attente chez nous
clock-today = À faire aujourd’hui
clock-late = { $n ->
    [one] En retard de { $shown } jour ouvrable
   *[other] En retard de { $shown } jours ouvrables
}
clock-left = { $n ->
    [one] Encore { $shown } jour ouvrable
   *[other] Encore { $shown } jours ouvrables
}
problem-not-allowed = Votre rôle ne permet pas cela.
