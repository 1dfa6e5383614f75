# The pages of a duo, for either of the two.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-short-1 = janv
month-short-2 = févr
month-short-3 = mars
month-short-4 = avr
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil
month-short-8 = août
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = déc
duo-title = Votre duo
duo-title-duo = Votre duo avec { $name }
duo-title-binome = Votre binôme avec { $name }
duo-proposed-duo = Un duo vous est proposé
duo-proposed-binome = Un binôme vous est proposé
duo-unnamed-duo = Votre duo
duo-unnamed-binome = Votre binôme
duo-other = l’autre personne
duo-state-proposed = Chacun de vous peut dire oui ou non.
duo-state-accepted-by-mentee = { $role ->
    [mentee] Vous avez dit oui. Le mentor répond bientôt.
   *[mentor] La personne a dit oui. Nous attendons votre réponse.
}
duo-state-accepted-by-mentor = { $role ->
    [mentee] Le mentor a dit oui. Nous attendons votre réponse.
   *[mentor] Vous avez dit oui. La personne répond bientôt.
}
duo-state-accepted = Vous avez dit oui tous les deux. Choisissez votre première rencontre.
duo-state-first-meeting-set = Votre première rencontre est prévue. Vos six mois commencent ce jour-là.
duo-state-active = Vous vous voyez du { $first } au { $last }.
duo-state-at-risk = Vous vous voyez trop peu. Le programme vous appelle pour vous aider.
duo-state-paused = Vos rencontres sont en pause.
duo-state-completed = Bravo, vous avez traversé : du { $first } au { $last }.
duo-state-ended-early = { $by ->
    [you] Vous avez arrêté avant la fin, le { $last }.
    [other] { $name } a arrêté avant la fin, le { $last }.
   *[coordinator] Le programme a arrêté avant la fin, le { $last }.
}
duo-state-cancelled = { $by ->
    [you] Vous avez préféré ne pas commencer.
    [other] L’autre personne ne peut pas commencer.
    [clock] Une réponse n’est pas venue à temps.
   *[coordinator] Le programme a retiré la proposition.
}
duo-cancelled-next = { $programme } cherche un autre mentor pour vous. Vous n’avez rien à faire.
duo-why-no-time = Pas assez de temps
duo-why-no-chemistry = Le contact n’a pas pris
duo-why-expectations = D’autres attentes
duo-why-logistics = Les heures ou le lieu ne vont pas
duo-why-found-work = Un emploi a été trouvé
duo-why-training = Une formation ou des études commencent
duo-why-support = Une autre aide est plus urgente
duo-why-new-mentor = Le souhait d’un autre mentor
duo-why-unsaid = Je préfère ne pas le dire
duo-why-no-answer = Pas de réponse à temps
duo-why-sector = Un autre métier
duo-why-language = Pas de langue commune
duo-months = Vos six mois
duo-meetings = Vos rencontres
duo-rule = Voyez‑vous au moins deux fois par mois.
duo-rule-none = Rien n’est demandé pour ce mois-là.
duo-rule-paused = En pause. Rien n’est demandé jusqu’au { $day }.
duo-rule-short = { $held ->
    [0] Pas de rencontre ce mois-là. C’était trop peu.
   *[other] { $held } rencontre sur les deux demandées. C’était trop peu.
}
duo-rule-over = { $held ->
    [0] Pas de rencontre ce mois-là.
   *[other] { $held } rencontre ce mois-là.
}
duo-rule-kept = { $held } rencontres. C’est très bien.
duo-rule-running = { $held ->
    [0] Pas encore de rencontre. Prévoyez‑en deux, au plus tard le { $day }.
   *[other] { $held } rencontre sur les deux demandées. Prévoyez la suivante, au plus tard le { $day }.
}
duo-rule-ahead = Deux rencontres à prévoir, au plus tard le { $day }.
duo-rule-set = { $held ->
    [0] Deux rencontres sont prévues ou à confirmer.
   *[other] Une rencontre tenue, une autre prévue ou à confirmer.
}
duo-rule-one-more = Une rencontre est prévue ou à confirmer. Prévoyez‑en une autre, au plus tard le { $day }.
duo-bridge-term = Le pont de vos six mois, du { $first } au { $last }.
duo-bridge-ahead = Le pont de vos six mois. Il commence à votre première rencontre.
duo-bridge-begins = Le pont commence le jour de votre première rencontre.
duo-bridge-month = { $month } : { $held } sur { $needed }.
duo-bridge-sign = { $day } : { $state }.
duo-sign-planned = prévue
duo-sign-to-report = à confirmer
duo-sign-said-by-one = confirmée par l’un de vous
duo-sign-held = tenue
duo-sign-not-held = pas tenue
duo-sign-disputed = réponses différentes
duo-sign-cancelled = annulée
duo-light-green = Tout va bien
duo-light-amber = Pensez à vous revoir
duo-light-red = Le programme vous aide
duo-light-on-track = Dernière rencontre : { $day }.
duo-light-no-meeting = { $unit ->
    [months] Pas de rencontre depuis { $n } mois (depuis le { $day }).
   *[days] Pas de rencontre depuis { $n } jours (depuis le { $day }).
}
duo-light-short-month = En { $month }, { $held } sur { $needed } rencontres.
duo-next-answer = Dites oui ou non
duo-next-wait-answer = La réponse de l’autre personne
duo-next-plan-first = Prévoyez votre première rencontre
duo-next-report = Avez‑vous vu { $name } ?
duo-next-midterm = La moitié est là : comment ça va ?
duo-next-meet = Vous voyez { $name }
duo-next-plan = Prévoyez votre prochaine rencontre
duo-next-go-on = Vos rencontres reprennent
duo-next-closing = Quelques questions pour finir
duo-by-answer = Répondez au plus tard le { $day }.
duo-by-wait-answer = Elle arrive au plus tard le { $day }.
duo-by-plan-first = Voyez‑vous au plus tard le { $day }.
duo-by-midterm = Répondez au plus tard le { $day }. Cela prend deux minutes.
duo-by-plan = Voyez‑vous au plus tard le { $day }.
duo-by-go-on = Ce sera le { $day }.
duo-by-closing = Répondez au plus tard le { $day }. Cela prend trois minutes.
duo-go-answer = Voir la proposition
duo-go-plan-first = Prévoir la rencontre
duo-go-plan = Prévoir une rencontre
duo-go-midterm = Répondre
duo-go-closing = Répondre
duo-ahead = Prochaine rencontre avec { $name }
duo-said-other-yes = { $name } dit que oui. Êtes‑vous d’accord ?
duo-said-other-no = { $name } dit que non. Êtes‑vous d’accord ?
duo-said-own-yes = Vous avez dit oui. { $name } doit encore confirmer.
duo-said-own-no = Vous avez dit non. { $name } doit encore confirmer.
duo-said-disputed = { $name } et vous ne dites pas la même chose. Le programme vous appelle.
duo-met = Oui, nous nous sommes vus
duo-not-met = Non, pas cette fois
duo-done-met = Merci, c’est noté.
duo-done-not-met = Merci, c’est noté. Vous pouvez prévoir une autre date.
duo-done-disputed = Vos réponses sont différentes. Le programme vous appelle tous les deux.
duo-done-planned = La rencontre est prévue. L’autre personne reçoit un message.
duo-done-moved = La rencontre est déplacée. L’autre personne reçoit un message.
duo-done-cancelled = La rencontre est annulée. L’autre personne reçoit un message.
duo-done-goals = Vos objectifs sont gardés.
duo-done-midterm = Merci pour vos réponses. Le programme les lit.
duo-done-closing = Merci pour vos réponses, et bonne route.
duo-done-asked = Votre question est partie. Le programme vous répond.
duo-done-worry = Votre message est bien arrivé. On vous contacte.
duo-done-ended = C’est arrêté. Merci de l’avoir dit.
duo-done-change = C’est noté. Nous cherchons un autre mentor.
duo-ics = Ajouter à mon agenda
duo-move = Déplacer
duo-cancel = Annuler
duo-report = Dire si vous vous êtes vus
duo-report-change = Changer ma réponse
duo-minutes = { $n } min
duo-hours = { $n } h
duo-hours-minutes = { $hours } h { $rest }
duo-place-online = En ligne ou par téléphone
duo-place-workplace = Au travail du mentor
duo-place-programme-office = Au bureau du programme
duo-place-public-place = Dans un lieu public
duo-place-public-place-hint = Bibliothèque, café, parc…
duo-goals = Vos objectifs
duo-goals-none = Que voulez‑vous atteindre ensemble ? Notez trois objectifs au plus.
duo-goals-write = Noter nos objectifs
duo-goals-change = Changer ou cocher
duo-goals-hint = Écrivez‑les ensemble. Vous les lisez et les changez tous les deux.
duo-goals-save = Enregistrer
duo-goal-n = Objectif { $n }
duo-goal-far = Où en est l’objectif { $n } ?
duo-progress-none = À faire
duo-progress-under-way = En route
duo-progress-done = Atteint
duo-history = Ce qui s’est passé
duo-who-you = Vous
duo-who-coordinator = Le programme
duo-who-clock = Le calendrier
duo-line = { $who } : { $what }
duo-act-propose = proposition
duo-act-accept-proposal = oui à la proposition
duo-act-decline-proposal = non à la proposition
duo-act-expire-proposal = fin du délai de réponse
duo-act-set-first-meeting = première rencontre prévue
duo-act-lose-first-meeting = première rencontre à revoir
duo-act-begin = début des six mois
duo-act-flag = trop peu de rencontres
duo-act-recover = assez de rencontres à nouveau
duo-act-pause = pause
duo-act-resume = reprise après la pause
duo-act-extend = plus de temps
duo-act-complete = fin des six mois
duo-act-end-early = fin avant l’heure
duo-act-cancel = fin avant le début
duo-act-plan-meeting = rencontre prévue
duo-act-move-meeting = rencontre déplacée
duo-act-cancel-meeting = rencontre annulée
duo-act-report = réponse sur une rencontre
duo-act-goals = objectifs écrits
duo-act-other = changement
duo-coordinator = Votre coordinateur ou coordinatrice
duo-coordinator-text = Une question sur votre mentorat ? Une personne la transmet à { $programme }.
duo-ask = Écrire ma question
duo-mail = Écrire un e‑mail
duo-worry = Quelque chose ne va pas ?
duo-worry-text = Ce contact est en dehors de vos rencontres. On vous écoute.
duo-worry-secret = Nous n’en parlons pas à l’autre personne.
duo-worry-tell = Écrire ce qui ne va pas
duo-do-plan = Prévoir une rencontre
duo-do-move = Déplacer la rencontre
duo-do-cancel = Annuler cette rencontre ?
duo-do-report = Vous êtes‑vous vus ?
duo-do-goals = Nos objectifs
duo-do-midterm = Comment ça va, à mi-chemin ?
duo-do-closing = Questions pour finir
duo-do-ask = Votre question au programme
duo-do-worry = Dites ce qui ne va pas
duo-do-change-mentor = Demander un autre mentor
duo-do-end = Arrêter le mentorat
duo-do-attestation = Attestation de participation
duo-own-file = Mon dossier
duo-back = Retour à nos rencontres
duo-see = Voir nos rencontres
duo-keep = Ne rien changer
duo-keep-unplanned = Revenir sans prévoir
duo-keep-unsent = Revenir sans envoyer
duo-stale = Votre page était ancienne
duo-stale-now = Voici où vous en êtes maintenant.
duo-stale-typed = Ce que vous avez tapé est toujours là. Relisez, puis envoyez à nouveau.
duo-not-now = Ce n’est pas possible pour le moment.
duo-cannot-not-yet = Cette rencontre n’a pas encore commencé
duo-cannot-begun = Cette rencontre a déjà commencé
duo-cannot-cancelled = Cette rencontre est annulée
duo-cannot-settled = Le programme a déjà confirmé cette rencontre
duo-cannot-already-said = Vous avez déjà répondu tous les deux
duo-cannot-closed = Ce n’est plus possible à ce moment
duo-cannot-too-many = Il y en a déjà beaucoup. Appelez le programme
duo-move-from = Prévue jusqu’ici : { $moment }.
duo-plan-text = { $name } reçoit un message avec la date.
duo-date = Quel jour ?
duo-time = À quelle heure ?
duo-time-hint = L’heure de Bruxelles.
duo-length = Pendant combien de temps ?
duo-where = Où ?
duo-place-text = L’endroit exact
duo-place-text-hint = Par exemple : Bibliothèque Sophia, rue Josaphat.
duo-plan-do = Prévoir cette rencontre
duo-move-do = Déplacer la rencontre
duo-cancel-text = { $name } reçoit un message. Vous pouvez prévoir une autre date juste après.
duo-cancel-do = Annuler la rencontre
duo-report-text = { $name } répond aussi. Si vos réponses sont différentes, le programme vous appelle.
duo-answers-secret = L’autre personne ne lit pas vos réponses. Le programme les lit pour vous aider.
duo-answers-send = Envoyer mes réponses
duo-going-well = Bien
duo-going-so-so = Moyennement
duo-going-not = Pas bien
duo-question-going = Comment vont vos rencontres ?
duo-question-remark = Voulez‑vous ajouter quelque chose ?
duo-question-remark-hint = N’écrivez rien sur la santé ou la religion.
duo-question-autonomy = { $role ->
    [mentee] Vous sentez‑vous plus à l’aise pour chercher un emploi par vous-même ?
   *[mentor] La personne cherche‑t‑elle mieux un emploi par elle-même ?
}
duo-question-project = { $role ->
    [mentee] Votre projet est‑il clair maintenant ?
   *[mentor] Son projet est‑il clair maintenant ?
}
duo-question-network = { $role ->
    [mentee] Connaissez‑vous plus de gens utiles pour votre projet ?
   *[mentor] Connaît‑elle plus de gens utiles pour son projet ?
}
duo-question-again = Referiez‑vous un mentorat ?
duo-scale-low = Pas du tout
duo-scale-high = Tout à fait
duo-far-yes = Oui
duo-far-partly = En partie
duo-far-no = Non
duo-again-yes = Oui
duo-again-no = Non
duo-again-unsaid = Sans avis
duo-ask-text = { $programme } lit votre question et vous rappelle.
duo-ask-label = Votre question
duo-ask-do = Envoyer la question
duo-words-hint = 500 caractères au plus. N’écrivez pas votre numéro national.
duo-worry-label = Que se passe‑t‑il ?
duo-worry-do = Envoyer mon message
duo-end-why = Pourquoi ?
duo-end-hint = { $name } ne lit pas votre raison.
duo-end-mentee = { $name } reçoit un message. Le programme cherche la suite avec vous, sans pénalité.
duo-end-mentor = { $name } reçoit un message. Le programme s’occupe de la suite.
duo-end-do = Arrêter le mentorat
duo-change-text = Vos rencontres avec { $name } s’arrêtent. C’est permis, et personne ne vous juge.
duo-change-after = Nous cherchons tout de suite un autre mentor pour vous.
duo-change-do = Demander un autre mentor
duo-deed-print = Imprimer, ou garder en PDF
duo-deed-that = Passerelle atteste que
duo-deed-text = participe au programme { $programme }. Le mentorat avec { $name } a commencé le { $first } et dure jusqu’au { $last }.
duo-deed-text-past = a participé au programme { $programme }, dans un mentorat avec { $name }, du { $first } au { $last }.
duo-deed-counted = Seules comptent les rencontres que les deux personnes ont confirmées.
duo-deed-signature = Pour { $programme }
duo-deed-day = Bruxelles, le { $day }
duo-deed-meetings = { $n ->
    [one] rencontre confirmée
   *[other] rencontres confirmées
}
duo-deed-hours = passées ensemble
duo-deed-months = { $n ->
    [one] mois avec une rencontre
   *[other] mois avec une rencontre
}
duo-deed-mentor = Cette attestation est pour la personne que vous accompagnez. La vôtre est dans votre espace.
duo-deed-early = L’attestation vient après votre première rencontre confirmée.
duo-way = Vos rencontres
duo-way-open = Ouvrir la page de nos rencontres
duo-way-open-text = Prévoyez vos rencontres et suivez vos six mois.
duo-way-old = Voir mes dernières rencontres
duo-way-old-text = Vous y trouvez aussi votre attestation.
error-required-at = Choisissez un jour
error-required-time = Choisissez une heure
error-required-minutes = Choisissez une durée
error-required-place = Choisissez un endroit
error-past-at = Choisissez un moment qui n’est pas encore passé
error-after-end-at = Choisissez un jour avant la fin, le { $end }
error-paused-at = Choisissez un jour après la pause, à partir du { $until }
error-overlap-at = Vous avez déjà une rencontre à ce moment
error-minutes-range-minutes = Choisissez entre { $min } et { $max } minutes
error-unanswered = Choisissez une réponse
error-unanswered-again = Dites si vous referiez un mentorat
error-unanswered-network = Dites s’il y a plus de gens utiles pour le projet
error-unanswered-project = Dites si le projet est clair maintenant
error-unanswered-autonomy = Choisissez un chiffre de 1 à 5 pour la recherche d’emploi
error-unanswered-going = Dites comment vont vos rencontres
error-unwritten = Écrivez quelques mots
