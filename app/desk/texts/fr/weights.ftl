# The weights of matching.
weight-title = Ce qui compte dans les suggestions
weight-lead = Des points disent ce que vaut chaque souhait. Plus il y a de points, plus il compte.
weight-people = Personne n’est jugé. Seuls comptent les souhaits et le temps d’attente.
weight-house = Ce sont les points de départ. Le programme n’a encore rien changé.
weight-set = Version { $version } – { $name }, { $when }.
weight-lead-only = La personne responsable du programme peut les changer.
weight-change = Changer les points
weight-do = Garder ces points
weight-do-text = Les prochaines suggestions suivent ces points. Les propositions envoyées ne changent pas.
weight-done = Les nouveaux points comptent dès maintenant.
weight-faster = Quelqu’un vient de changer les points. Relisez, puis gardez à nouveau.
weight-caption = Points de { $programme }
weight-what = Ce qui compte
weight-worth = Valeur
weight-why = Quand les points sont donnés
weight-wished = Un mentor choisi
weight-wished-why = La personne a demandé ce mentor, à n’importe quel rang.
weight-sector = Le domaine
weight-sector-why = Le mentor travaille dans un des domaines souhaités.
weight-language = La langue
weight-language-why = Tous les points pour la langue que la personne parle le mieux.
weight-times = Les moments
weight-times-why = Les deux sont libres aux mêmes moments.
weight-place = Le lieu
weight-place-why = Tous les points dans la même commune, la moitié dans la commune voisine.
weight-waiting = Chaque jour d’attente
weight-waiting-why = Pendant 200 jours au plus. Qui attend longtemps passe avant.
weight-waiting-hint = De 0 à 10
weight-generalists = Domaines utiles sans projet précis
weight-reason = Pourquoi ce changement ?
weight-reason-waiting = Des personnes attendent trop longtemps.
weight-reason-fit = Des duos ne se sont pas bien entendus.
weight-reason-places = Il n’y a pas assez de places.
weight-reason-agreed = Les partenaires l’ont décidé ensemble.
weight-reason-back = Nous revenons à d’anciens points.
weight-from-to = { $what } : de { $from } à { $to }
weight-points = { $n ->
    [one] { $shown } point
   *[other] { $shown } points
}
weight-versions = { $n ->
    [one] { $shown } version
   *[other] { $shown } versions
}
weight-generalists-line = Sans projet précis, ces domaines aident : { $sectors }
