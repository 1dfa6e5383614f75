mentors-title = Les mentors
mentors-lead = Choisissez une personne, ou laissez un programme la choisir avec vous. Les deux se valent.
mentors-count = { $n ->
    [0] Aucun mentor
    [one] { $shown } mentor
   *[other] { $shown } mentors
}
mentors-offline = La liste revient avec le réseau.
mentors-more = { $n ->
    [one] Voir le dernier mentor
   *[other] Voir plus de mentors ({ $shown })
}
mentors-none = Personne ne correspond à tout
mentors-none-remove = Retirez un filtre :
mentors-none-apply = Ou postulez sans choisir de mentor. Une personne cherche pour vous, et c’est tout aussi bien.
mentors-apply-without = Postuler sans choisir
filter = Filtrer
filter-chosen = { $n ->
    [one] { $shown } choisi
   *[other] { $shown } choisis
}
filter-clear = Effacer les filtres
filter-remove = {" "}: retirer ce filtre
filter-without = sans { $part } : { $count }
filter-q = Un métier, un mot
filter-q-part = « { $q } »
filter-sector = Secteur
filter-language = Langue
filter-programme = Programme
filter-mode = Comment
filter-time = Moment
filter-place = Commune
filter-all-sector = Tous les secteurs
filter-all-language = Toutes les langues
filter-all-programme = Tous les programmes
filter-all-mode = Peu importe
filter-all-time = Tous les moments
filter-all-place = Toutes les communes
mentor-title = Un mentor
mentor-gone-title = Ce mentor n’est plus dans la liste
mentor-gone-text = D’autres personnes peuvent vous aider.
mentor-free = Libre maintenant
mentor-full = Complet pour le moment
mentor-speaks = Parle{" "}
mentor-when = Libre{" "}
mentor-where = Lieu :{" "}
mentor-keep = Garder { $who }
mentor-keep-short = Garder
mentor-years = { $n ->
    [one] { $n } an d’expérience
   *[other] { $n } ans d’expérience
}
mentor-how = Comment vous vous verrez
mentor-languages = Langues
mentor-times = Moments
mentor-place = Lieu
mentor-rhythm = Rythme
mentor-helps = Pour vous aider à
mentor-apply = Postuler avec { $name }
mentor-apply-note = Vous pouvez citer jusqu’à trois mentors. Ce mentor a peut-être déjà dit oui à quelqu’un. { $programme } vous le dira.
mentor-apply-unnamed = { $programme } choisit votre mentor avec vous. Les noms ne sont pas publics.
mentor-share = Copier le lien de cette page
mentor-shared = Le lien est copié.
# Under the title where the link is shared.
social-mentor = Langues : { $languages }. Un mentor de { $programme }, pour six mois.
favourites-title = Vos favoris
favourites-lead = Ils restent sur cet appareil. Vous pouvez en citer jusqu’à trois dans votre demande.
favourites-none = Touchez le cœur d’un mentor pour le retrouver ici.
favourites-apply = Postuler chez { $name } avec ma sélection
