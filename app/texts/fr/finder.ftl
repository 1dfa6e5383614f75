# Which programme fits me.
finder-title = Quel programme me va ?
finder-lead = Cinq pages courtes. À la fin, vous savez où postuler, et pourquoi.
finder-fact-short = Cela prend deux minutes.
finder-fact-here = Vos réponses restent sur cet appareil. Rien n’est envoyé.
finder-fact-unknown = « Je ne sais pas » est aussi une réponse.
finder-begin = Commencer
finder-see-result = Revoir mon résultat
finder-stays-here = Vos réponses restent sur cet appareil. Rien n’est envoyé.
finder-review = Revoir mes réponses
finder-missing-title = Il manque encore des réponses
finder-missing = Répondez encore à quelques questions. Ensuite, vous voyez vos programmes.
finder-open-title = { $n ->
        [1] Un programme vous va
        [2] Deux programmes vous vont
        [3] Trois programmes vous vont
       *[other] Les quatre programmes vous vont
    }
finder-open-lead = Voici pourquoi, programme par programme.
finder-maybe-title = { $n ->
        [1] Un programme vous va peut-être
        [2] Deux programmes vous vont peut-être
        [3] Trois programmes vous vont peut-être
       *[other] Quatre programmes vous vont peut-être
    }
finder-maybe-lead = Un point reste à vérifier. Vous pouvez déjà postuler.
finder-none-title = Parlons de ce qui est possible
finder-none-lead = Aucun des quatre programmes ne s’ouvre aujourd’hui. Il y a une autre porte.
finder-door = Une autre possibilité :
finder-mentors = Voir les mentors de { $programme }
finder-programme = Voir { $programme }
finder-advise-title = Un doute ?
finder-advise = Une personne regarde vos réponses et vous propose un programme.
verdict-yes = Vous convient
verdict-maybe = À vérifier
verdict-no = Pas cette fois
met-shared = Vous habitez à Bruxelles. Vous avez une inscription chez Actiris et pas d’emploi.
met-lives-in-brussels = Vous habitez à Bruxelles.
met-registered = Vous avez une inscription chez Actiris.
met-not-working = Vous n’avez pas d’emploi en ce moment.
met-age = Vous avez l’âge : de { $min } à { $max } ans.
met-origin-outside-eu = Vous avez une origine hors de l’Union européenne.
met-long-term-residence = Vous pouvez rester longtemps en Belgique.
met-has-project = Vous avez une idée du travail que vous cherchez.
met-no-project = Pas encore d’idée précise ? Un mentor généraliste vous aide à choisir.
unmet-lives-in-brussels = Le programme est pour les personnes qui habitent à Bruxelles.
unmet-registered = Il faut une inscription chez Actiris. Elle est gratuite.
unmet-not-working = Le programme est pour les personnes sans emploi.
unmet-age = Le programme prend les personnes de { $min } à { $max } ans.
unmet-origin-outside-eu = { $programme } est pour les personnes avec une origine hors de l’Union européenne.
unmet-long-term-residence = { $programme } demande un titre de séjour de longue durée.
unmet-has-project = { $programme } demande une idée claire du travail que vous cherchez.
fact-residence = Nous ne savons pas où vous habitez.
fact-registration = Vérifiez votre inscription chez Actiris : { $programme } la demande.
fact-work = Parlez de votre travail actuel : { $programme } regarde avec vous.
fact-birth-year = Nous ne savons pas votre âge.
fact-exact-age = Votre âge exact compte. { $programme } le vérifie avec vous.
fact-origin = { $programme } a une règle sur l’origine. Il en parle avec vous.
fact-residency = { $programme } regarde votre titre de séjour avec vous.
fact-project = { $programme } demande une idée du travail. Parlez-en ensemble.
fact-rule-to-confirm = { $programme } vérifie encore un point avec vous.
door-programme = { $programme } peut vous convenir.
door-register = Inscrivez-vous d’abord chez Actiris. C’est gratuit et cela ouvre des portes.
door-register-link = M’inscrire chez Actiris
door-actiris = Appelez Actiris au 0800 35 123. Une personne cherche avec vous.
