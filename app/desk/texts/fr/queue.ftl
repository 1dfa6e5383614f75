# Applications and volunteers with their clocks.
queue-title = File d’attente
queue-title-count = { $n ->
    [one] { $shown } dossier
   *[other] { $shown } dossiers
}
queue-stands-in = Vous remplacez { $names } aujourd’hui
queue-filters = Chercher et filtrer
queue-search = Nom ou référence
queue-clear = Tout effacer
queue-clock = Délai
queue-clock-all = Tous
queue-state = État
queue-state-all = Ouverts
queue-kind = Sorte
queue-kind-all = Toutes
queue-assigned = Chez
queue-assigned-all = Tout le monde
queue-programme = Programme
queue-programme-all = Tous
assigned-me = Moi
assigned-nobody = Personne
assigned-other = Un ancien collègue
queue-caption = Dossiers, un par ligne
queue-person = Personne
queue-received = Reçu le
queue-languages = Langues
queue-sort = Trier selon cette colonne
queue-select = Choisir { $name }
queue-select-all = Choisir toutes les lignes de la page
queue-by = avant le { $day }
queue-duplicate = Doublon ?
queue-take = Prendre
queue-taken = Le dossier de { $name } est maintenant chez vous.
queue-none-title = Aucun dossier ne correspond
queue-none-text = Enlevez un filtre, ou cherchez avec moins de lettres.
queue-empty-title = Tout est fait
queue-empty-text = Aucun dossier ne vous attend. Les nouveaux arrivent ici.
queue-pages = Pages
queue-shown = { $from }–{ $to } sur { $total }
queue-before = Avant
queue-next = Suivants
views = Vues
view-open = Tout
view-mine = À moi
view-late = En retard
view-free = Sans personne
view-keep = Garder cette vue
view-name = Nom de la vue
view-save = Garder
view-forget = Oublier la vue { $name }
bulk = Dossiers choisis
bulk-count = { $n ->
    [one] { $shown } dossier choisi
   *[other] { $shown } dossiers choisis
}
bulk-act = Que faire ?
bulk-take-up = Commencer à lire
bulk-assign = Donner à { $name }
bulk-release = Ne donner à personne
bulk-preview = Voir ce qui change
bulk-none = Ne rien choisir
bulk-too-many = Choisissez { $max } dossiers au plus.
bulk-will = { $n ->
    [one] { $shown } dossier va changer
   *[other] { $shown } dossiers vont changer
}
bulk-do = Le faire
bulk-done = { $n ->
    [one] Fait pour { $shown } dossier.
   *[other] Fait pour { $shown } dossiers.
}
bulk-undo = Annuler
bulk-undone = { $n ->
    [one] Annulé pour { $shown } dossier.
   *[other] Annulé pour { $shown } dossiers.
}
bulk-already = c’est déjà ainsi
bulk-stale = quelqu’un l’a changé entre-temps
bulk-impossible = son état ne le permet pas
bulk-unknown = introuvable
