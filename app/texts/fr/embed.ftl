# The widgets on other sites. Their build puts these words into the widgets themselves (xtask/src/embed); the app does not load them.
embed-open = Continuer sur le site de Passerelle
embed-loading = Un instant…
embed-error = Passerelle ne répond pas pour le moment. Réessayez, ou suivez le lien.
embed-absent = Passerelle ne répond pas pour le moment. Essayez le lien plus tard.
embed-offline = Vous n’avez pas de connexion à Internet pour le moment.
embed-paused = Cette partie de la page fait une pause. Le site de Passerelle reste ouvert.
embed-retry = Réessayer
embed-mentors = Des mentors bénévoles
embed-mentors-all = { $n ->
    [one] Voir ce mentor sur Passerelle
   *[other] Voir les { $shown } mentors
}
embed-mentors-none = Personne ne correspond à ce choix pour le moment.
embed-finder-hint = Votre code postal en quatre chiffres, par exemple 1030.
embed-finder-continue = Continuer
embed-finder-skip = Commencer sans code postal
embed-progress = Personnes avec un mentor jusqu’ici
embed-progress-of = sur { $target } d’ici fin { $year }
embed-progress-bar = { $shown } personnes sur { $target } d’ici fin { $year }
embed-progress-few = Moins de cinq personnes pour le moment.
embed-progress-what = Nous comptons les personnes qui ont déjà rencontré leur mentor.
embed-waits = Trouver un mentor : combien de temps ?
embed-waits-days = { $n ->
    [one] { $shown } jour
   *[other] { $shown } jours
}
embed-waits-few = Moins de dix personnes : trop peu pour un chiffre
embed-waits-what = Neuf personnes sur dix ont reçu une proposition de mentor dans ce délai. Nous comptons depuis la demande, sur un an.
embed-date = Chiffres du { $date }.
embed-figures = Voir tous les chiffres
embed-apply = Demander un mentor
embed-apply-programme = Postuler chez { $programme }
