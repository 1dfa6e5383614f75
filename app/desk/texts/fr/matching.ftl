# Mentors for one person, and drafts for a whole list. “match-reason-” is said to the mentee or to the mentor.
desk-menu-matching = Duos à former
match-title = Des mentors pour { $name }
match-title-plain = Des mentors
match-back = Retour au dossier
match-waits = { $n ->
    [one] attend depuis { $shown } jour
   *[other] attend depuis { $shown } jours
}
match-possible = { $n ->
    [one] { $shown } mentor possible
   *[other] { $shown } mentors possibles
}
match-none-title = Aucun mentor ne convient pour le moment
match-none-text = Voyez à droite ce qui bloque, et ce qui aiderait.
match-best = Le plus proche
match-score = Accord : { $score } %
match-free = { $n ->
    [one] { $shown } place libre
   *[other] { $shown } places libres
}
match-for-mentee = Pour la personne
match-for-mentor = Pour le mentor
match-unmet = Reste ouvert
match-propose = Proposer
match-propose-text = La personne et le mentor reçoivent la proposition. Une place est réservée.
match-propose-do = Oui, proposer
match-done = { $name } est proposé. Les deux sont prévenus.
match-never = Ne jamais proposer
match-wider-title = Ce qui aiderait
match-wider = { $change } : { $more }
match-more = { $n ->
    [one] un mentor de plus
   *[other] { $shown } mentors de plus
}
match-bars-title = Ce qui bloque les autres
match-avoid-title = Paires à éviter
match-avoid-same-employer = Même employeur
match-avoid-asked-not-to = L’un des deux ne le souhaite pas
match-avoid-remove = Ne plus éviter
match-a-mentor = Un mentor
match-reason-wished = Mentor souhaité, choix n° { $rank }
match-reason-same-sector = Connaît le domaine : { $sector }
match-reason-generalist = Connaît plusieurs métiers : { $sector }
match-reason-best-language = Langue commune, la plus sûre : { $language }, { $level }
match-reason-common-language = Langue commune : { $language }, { $level }
match-reason-same-times = Libres en même temps : { $times }
match-reason-same-mode = Même façon de se voir : { $modes }
match-reason-same-commune = Même commune : { $commune }
match-reason-next-commune = Commune voisine : { $commune }
match-reason-asked-for-you = La personne a demandé ce mentor
match-reason-your-sector = Cherche dans son domaine : { $sector }
match-reason-open-project = Projet encore ouvert ; ce mentor connaît plusieurs métiers : { $sector }
match-unmet-other-mentor = Un autre mentor était souhaité.
match-unmet-sector = Autre domaine souhaité : { $sectors }.
match-unmet-no-generalist = Un seul métier connu : { $sector }.
match-unmet-best-language = Parle mieux une autre langue : { $language }.
match-unmet-times = Jamais libres en même temps : { $times }.
match-unmet-few-times = Un seul moment commun : { $times }.
match-unmet-place = Habite plus loin : { $commune }.
match-bar-other-programme = Autre programme
match-bar-closed = En pause ou parti
match-bar-no-place = Plus de place
match-bar-no-language = Aucune langue commune
match-bar-no-mode = L’un en ligne, l’autre sur place
match-bar-former-pair = Déjà un duo, ou déjà refusé
match-bar-same-employer = Même employeur
match-bar-asked-not-to = Ne souhaite pas ce duo
match-change-time = Aussi : { $time }
match-change-either-mode = En ligne ou sur place
match-change-language = Aussi en { $language }
match-change-sector = Aussi : { $sector }
match-left-all-barred = Aucun mentor possible. D’abord : { $bar }.
match-left-places-gone = Les places vont à d’autres. Mentors possibles : { $mentors }.
match-left-by-hand = Retiré à la main. Mentors possibles : { $mentors }.
match-cost-lower = L’ensemble va moins bien : { $points } points de moins.
match-cost-higher = L’ensemble va mieux : { $points } points de plus.
match-cost-same = L’ensemble va aussi bien.
match-cost-waits-on = { $name } ({ $reference }) n’a plus de mentor et attend.
match-cost-gets-mentor = { $name } ({ $reference }) a maintenant un mentor.
match-cost-other-mentor = { $name } ({ $reference }) a un autre mentor.
match-outcome-proposed = Proposé
match-outcome-no-place = Plus de place entre-temps
match-outcome-moved-on = Le dossier a changé entre-temps
match-outcome-barred = Plus possible : { $bar }
draft-title = Projet de duos
draft-lead = Un projet donne à chaque personne le mentor qui va le mieux à l’ensemble. Vous décidez.
draft-waiting-list = Voir qui attend un mentor
draft-make = Calculer un projet
draft-none = Pas encore de projet.
draft-caption = Projets de { $programme }
draft-made = Calculé le
draft-with = Avec un mentor
draft-without = Sans mentor
draft-state-open = À revoir
draft-state-published = Proposé
draft-state-discarded = Mis de côté
draft-by = { $name }, { $when }
draft-pairs = { $n ->
    [one] { $shown } duo
   *[other] { $shown } duos
}
draft-unmatched = { $n ->
    [one] { $shown } personne sans mentor
   *[other] { $shown } personnes sans mentor
}
draft-fit = { $share } % du meilleur ensemble
draft-cost = Ce que change votre choix
draft-mentor = Mentor
draft-why = Pourquoi
draft-reasons = { $n ->
    [one] { $shown } raison
   *[other] { $shown } raisons
}
draft-change = Changer
draft-hand = choisi à la main
draft-other = Autre mentor
draft-choose = Choisir un mentor
draft-lock = Garder ainsi
draft-unlock = Ne plus fixer
draft-off = Retirer
draft-publish = Proposer ces duos
draft-sure = { $n ->
    [one] { $shown } proposition part maintenant.
   *[other] { $shown } propositions partent maintenant.
}
draft-publish-do = Oui, proposer
draft-again = Recalculer le reste
draft-discard = Mettre de côté
match-bar-line = { $bar } : { $number }
