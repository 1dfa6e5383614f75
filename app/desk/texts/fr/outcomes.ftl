# What became of mentees: the work list and the form.
desk-menu-outcomes = Résultats
outcome-lead = Ce que les personnes sont devenues : à noter à temps.
outcome-count = { $n ->
    [one] { $shown } résultat manque
   *[other] { $shown } résultats manquent
}
outcome-late-count = { $n ->
    [one] dont { $shown } en retard
   *[other] dont { $shown } en retard
}
outcome-caption = Résultats qui manquent, un par ligne
outcome-missing = Ce qui manque
outcome-until = Pour quand
outcome-left = Parti le
outcome-empty-title = Rien ne manque
outcome-empty-text = Tous les résultats sont notés.
outcome-by = { $moment } : à noter avant la fin du { $day }
outcome-late = { $moment } : en retard depuis le { $day }
outcome-length = { $n ->
    [one] pendant { $shown } mois
   *[other] pendant { $shown } mois
}
outcome-corrected = Corrigé
outcome-correct = Corriger
outcome-moment = Pour quel moment ?
outcome-moment-exit = À la sortie
outcome-moment-six-months = Six mois après
outcome-moment-twelve-months = Douze mois après
outcome-kind = Quelle situation ?
outcome-kind-job-open-ended = Emploi, durée indéterminée
outcome-kind-job-fixed = Emploi, durée déterminée
outcome-kind-job-temp = Intérim
outcome-kind-self-employed = Indépendant
outcome-kind-internship = Stage
outcome-kind-training = Formation
outcome-kind-validation = Compétences validées
outcome-kind-studies = Études
outcome-kind-none = Rien de tout cela
outcome-kind-unknown = Pas pu le savoir
outcome-day = Depuis quel jour ?
outcome-day-hint = Le premier jour du contrat. Sinon, le jour de la réponse.
outcome-months = Combien de mois ?
outcome-source = Comment le savez-vous ?
outcome-source-declared = La personne l’a dit
outcome-source-register = Un registre le montre
outcome-source-document = Un document le montre
error-after-window = Ce jour est trop tard pour ce moment. Le dernier était le { $last }
error-not-yet = Ce moment n’est pas encore venu
error-not-asked = Laissez ce champ vide
error-months-range = Écrivez un nombre entre { $min } et { $max }
