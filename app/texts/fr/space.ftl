# A mentor's space: the volunteer's own file, proposals, card, charter, certificate.
space-title = Votre espace mentor
space-reference = Dossier
space-where = Où en est votre dossier
space-holder = Qui s’en occupe
space-advising = cherche avec vous le bon programme
space-since-yes = Disponible depuis
space-state-received = Votre offre est arrivée
space-state-preparing = Vous devenez mentor
space-state-available = Vous êtes mentor
space-state-paused = Vous êtes en pause
space-state-left = Vous n’êtes plus mentor
space-state-refused = Ce programme ne peut pas vous prendre
space-state-withdrawn = Vous avez retiré votre offre
space-state-received-text = { $programme } a bien votre offre. Une personne va la lire. Merci !
space-state-preparing-text = { $programme } vous prépare. Encore quelques étapes, et vous aidez une personne.
space-state-preparing-last-text = Il reste la charte. Ensuite, vous aidez une personne.
space-state-available-text = { $programme } peut vous proposer une personne. Vous dites toujours oui ou non.
space-state-paused-text = { $programme } ne vous propose personne pour le moment.
space-state-left-text = Merci pour tout ce que vous avez donné. La porte de { $programme } reste ouverte.
space-state-refused-text = { $programme } a répondu à votre offre. Voici pourquoi, et où aller maintenant.
space-state-withdrawn-text = { $programme } a tout arrêté, comme vous l’avez voulu. Merci d’y avoir pensé.
space-next-received = Une personne lit votre offre et vous répond
space-next-preparing = Le programme prend contact avec vous
space-next-available = Vous dites si vous êtes toujours disponible
space-next-gate-information-session = Une séance d’information
space-next-gate-interview = Un entretien
space-next-gate-training = Une formation
space-next-gate-c45b = Vous donnez le formulaire C45B
space-next-gate-charter = Vous lisez et acceptez la charte
space-next-ask = Nous demandons si vous êtes toujours disponible
space-next-answer = { $n ->
    [one] Vous répondez à la proposition
   *[other] Vous répondez à vos { $shown } propositions
}
space-next-back = Vous revenez quand vous voulez
space-door = Il y a d’autres façons d’aider. Parlons‑en :
space-refusal-criteria = Une condition de ce programme n’est pas remplie.
space-refusal-no-need = Le programme a assez de mentors dans votre domaine pour le moment.
space-refusal-other-way = Une autre façon d’aider vous va mieux.
space-refusal-unreachable = Le programme n’a pas réussi à vous joindre.
space-refusal-duplicate = Vous avez déjà un autre dossier ouvert.
space-gates = Les étapes avant votre premier duo
space-gate-received = Offre reçue
space-gate-available = Mentor
space-gate-available-soon = Une personne vous est proposée. Vous dites oui ou non.
space-gate-information-session = Séance d’information
space-gate-interview = Entretien
space-gate-training = Formation
space-gate-c45b = Formulaire C45B
space-gate-charter = Charte
space-gate-information-session-soon = { $programme } explique tout et répond à vos questions.
space-gate-interview-soon = { $programme } et vous faites connaissance.
space-gate-training-soon = { $programme } vous donne des idées et des outils.
space-gate-c45b-soon = Remplissez‑le avec { $programme }, puis donnez‑le à votre organisme de paiement. N’attendez pas l’entretien.
space-gate-charter-soon = Vous et { $programme }, vous faites quelques promesses simples.
space-gate-offered = Si vous voulez.
space-gate-passed = C’est fait
space-still = Toujours disponible ?
space-still-text = Nous l’avons demandé le { $asked }. Sans réponse d’ici le { $day }, votre profil se met en pause.
space-still-yes = Oui, toujours
space-still-pause = Plutôt une pause
space-paused-own = Vous avez demandé une pause
space-paused-no-answer = Nous n’avons pas eu votre réponse
space-paused-until = Vous revenez le { $day }. Vous pouvez aussi revenir tout de suite.
space-paused-open = Une touche suffit pour revenir. Personne ne vous en veut.
space-back-yes = Je reviens
space-charter-next = Encore une étape : la charte
space-c45b-call = C’est à vous : le formulaire C45B
space-c45b-by = Faites‑le au plus tard le { $day }.
space-charter-by = Deux minutes suffisent. Faites‑le au plus tard le { $day }.
space-charter-read = Lire la charte
space-charter-version = Version du { $day }
space-charter-mentor = Vous promettez
space-charter-mentor-meet = { $rhythm ->
    [weekly] Je vois la personne une fois par semaine, pendant six mois.
   *[twice-a-month] Je vois la personne au moins deux fois par mois, pendant six mois.
}
space-charter-mentor-listen = J’écoute d’abord. La personne décide de son chemin.
space-charter-mentor-secret = Ce que la personne me dit reste entre nous.
space-charter-mentor-respect = Je respecte chaque personne, sa langue, son histoire et ses choix.
space-charter-mentor-limits = Je ne prête pas d’argent et je n’en demande pas.
space-charter-mentor-tell = Si quelque chose ne va pas, je le dis au programme.
space-charter-scheme = Nous promettons
space-charter-scheme-person = Une personne du programme répond à vos questions.
space-charter-scheme-insured = Une assurance vous couvre pendant les rencontres.
space-charter-scheme-free = Vous pouvez dire non, faire une pause ou arrêter.
space-charter-scheme-care = Nous gardons vos données avec soin.
space-charter-stop = Vous gardez toujours le droit d’arrêter, sans dire pourquoi.
space-charter-agree = Votre accord
space-charter-yes = J’ai lu la charte et je l’accepte
space-charter-do = Accepter la charte
space-charter-later = Plus tard
space-proposals = { $n ->
    [one] Une proposition pour vous
   *[other] { $shown } propositions pour vous
}
space-need-open = Encore sans projet précis
space-proposal-by = Répondez au plus tard le { $day }
space-proposal-late = La réponse était prévue pour le { $day }. Vous pouvez encore répondre.
space-proposal-waits = Vous avez dit oui. L’autre personne répond au plus tard le { $day }.
space-proposal-title = Une personne cherche un mentor
space-proposal-no-name = Le prénom vient quand vous avez dit oui tous les deux.
space-proposal-proposed = La proposition a changé. Relisez‑la, puis répondez.
space-proposal-accepted-by-mentee = L’autre personne vient de dire oui. C’est à vous maintenant.
space-proposal-accepted-by-mentor = Votre oui est déjà arrivé. L’autre personne répond à son tour.
space-proposal-expired = Cette proposition n’a pas eu de réponse à temps. Ce n’est pas grave.
space-proposal-over = Elle n’est plus ouverte. Rien ne compte contre vous. D’autres viendront.
space-proposal-duo = Vous avez dit oui tous les deux. Votre duo vous attend.
space-proposal-duo-see = Voir notre duo
space-proposal-none = Nous ne trouvons pas cette proposition dans votre espace.
space-proposal-when = Changer mes disponibilités
space-proposal-decline = Dire non
space-proposal-ask = Poser une question
space-accept-after = Dites oui si vous voulez. L’autre personne dit oui aussi. Puis vous fixez une première rencontre.
space-accept-do = Oui, je veux bien
space-accepted-text = Votre oui est arrivé. Vous pouvez encore changer d’avis.
space-decline = Pourquoi non ?
space-decline-hint = Dire pourquoi n’est pas obligatoire. Un non ne compte jamais contre vous.
space-decline-no-time = Je n’ai pas le temps maintenant
space-decline-sector = Je connais mal ce domaine
space-decline-language = Nous n’avons pas de langue en commun
space-decline-logistics = Les heures ou le lieu ne me vont pas
space-decline-unsaid = Je préfère ne pas le dire
space-decline-do = Dire non à cette proposition
space-ask = Votre question au programme
space-ask-hint = 500 caractères au plus. Une personne vous répond.
space-ask-do = Envoyer ma question
space-duos = Vos duos
space-duo-proposed = Proposé
space-duo-accepted-by-mentee = Proposé
space-duo-accepted-by-mentor = Proposé
space-duo-accepted = La première rencontre reste à fixer
space-duo-first-meeting-set = La première rencontre est fixée
space-duo-active = En route
space-duo-at-risk = En route
space-duo-paused = En pause
space-duo-completed = Six mois, c’est fait
space-duo-ended-early = Arrêté plus tôt
space-duo-cancelled = Pas commencé
space-light-green = Ça roule
space-light-amber = À suivre
space-light-red = Le programme vous aide
space-light-on-track = Dernière rencontre confirmée le { $day }
space-light-no-meeting = { $unit ->
    [months] Pas de rencontre confirmée depuis le { $day } : { $n } mois
   *[days] Pas de rencontre confirmée depuis le { $day } : { $n } jours
}
space-light-short-month = Rencontres confirmées en { $month } : { $n } sur 2
space-profile = Votre profil
space-places = Places
space-when = Disponibilités
space-card = Fiche publique
space-places-all = { $n ->
    [one] Une personne à la fois.
   *[other] { $shown } personnes à la fois.
}
space-places-free = { $n ->
    [0] Pas de place libre.
    [one] Une place libre.
   *[other] { $shown } places libres.
}
space-places-kept = { $n ->
    [one] Une place est gardée pour la proposition.
   *[other] { $shown } places sont gardées pour les propositions.
}
space-card-public = Tout le monde peut voir votre fiche. Vous et le programme avez dit oui.
space-card-later = Vous et le programme avez dit oui. Votre fiche apparaît quand vous êtes disponible.
space-card-waits = Vous avez dit oui. Le programme relit votre fiche avant de la publier.
space-card-private = Personne ne voit votre fiche. Vous n’avez pas dit oui, et c’est très bien.
space-reading-status = page de votre dossier
space-you = Vous
space-readings-text = Chaque lecture de votre dossier est notée. Vos propres visites aussi.
space-act-submit = { $actor ->
    [mentor] Vous avez envoyé votre offre.
   *[other] Votre offre a été enregistrée pour vous.
}
space-act-take-up = { $programme } a ouvert votre dossier.
space-act-pass-gate = Étape franchie : { $gate }.
space-act-accept-charter = Vous avez accepté la charte. Vous êtes mentor.
space-act-pause = { $actor ->
    [mentor] Vous avez pris une pause.
   *[other] { $programme } a noté votre pause.
}
space-act-resume = { $actor ->
    [mentor] Vous êtes de retour.
    [clock] Votre pause est finie.
   *[other] { $programme } a noté votre retour.
}
space-act-confirm = { $actor ->
    [mentor] Vous avez dit : toujours disponible.
   *[other] { $programme } a noté : toujours disponible.
}
space-act-ask-available = Nous vous avons demandé si vous êtes toujours disponible.
space-act-pause-unanswered = Sans réponse, votre profil s’est mis en pause.
space-act-leave = { $actor ->
    [mentor] Vous avez arrêté comme mentor.
   *[other] { $programme } a noté votre départ.
}
space-act-refuse = { $programme } n’a pas pu accepter votre offre.
space-act-withdraw = Vous avez retiré votre offre.
space-act-correct = Vous avez corrigé vos réponses.
space-act-change-contact = Vous avez changé vos coordonnées.
space-act-availability = Vous avez changé vos disponibilités.
space-act-capacity = Vous avez changé le nombre de places.
space-act-publish = Vous avez dit oui à une fiche publique.
space-act-unpublish = Vous avez retiré votre fiche publique.
space-act-approve-card = { $programme } a dit oui à votre fiche.
space-act-other = Votre dossier a changé.
space-aside = Ce que vous pouvez faire
space-availability = Changer mes disponibilités
space-availability-lead = Nous cherchons des personnes libres aux mêmes moments.
space-availability-do = Enregistrer mes disponibilités
space-capacity = Changer le nombre de places
space-capacity-hint = Choisissez ce qui tient dans votre vie. Une personne, c’est déjà beaucoup.
space-capacity-fewer = { $n ->
    [one] Vous suivez déjà une personne. Elle reste avec vous.
   *[other] Vous suivez déjà { $shown } personnes. Elles restent avec vous. Seules les nouvelles attendent.
}
space-publish = Ma fiche publique
space-publish-hint = Cochez ce que tout le monde peut lire. Secteur, langues et moments y sont toujours.
space-publish-do = Dire oui à cette fiche
space-pause = Faire une pause
space-pause-other = Changer ma pause
space-pause-hint = Pendant une pause, personne de nouveau ne vous est proposé.
space-pause-for-day = Jusqu’à un jour que je connais
space-pause-for-open = Je ne sais pas encore
space-pause-until = Vous revenez le
space-pause-until-hint = Dans un an au plus. Nous vous prévenons ce jour-là.
space-pause-after = Vous revenez en une touche, quand vous voulez.
space-pause-duos = Vos duos continuent.
space-pause-do = Faire une pause
space-correct = Corriger mes réponses
space-correct-public = Le programme relit les nouveaux mots avant de les publier.
space-reach = Changer mes coordonnées
space-certificate = Mon attestation
space-data = Mes données
space-data-also = Nous gardons aussi les dates, vos duos et vos messages. Ils sont dans votre espace.
space-erase-stops = Vos duos et vos propositions s’arrêtent. Le programme prévient les personnes.
space-erase-stays = Une ligne sans nom reste pour compter les rencontres.
space-leave = Arrêter comme mentor
space-leave-do = Arrêter comme mentor
space-withdraw = Retirer mon offre
space-withdraw-do = Retirer mon offre
space-withdraw-after = Vous pourrez vous proposer à nouveau quand vous voulez. Nous effaçons vos données après 12 mois.
space-stop-hint = { $programme } est prévenu. Dire pourquoi n’est pas obligatoire.
space-stop-no-time = Je n’ai plus le temps
space-stop-situation = Ma situation a changé
space-stop-moved = J’ai déménagé
space-stop-too-long = C’était trop long
space-stop-expectations = Ce n’est pas ce que j’attendais
space-stop-unsaid = Je préfère ne pas le dire
space-stop-duos = { $n ->
    [one] Votre duo s’arrête. Le programme prévient la personne et cherche un autre mentor.
   *[other] Vos { $shown } duos s’arrêtent. Le programme prévient les personnes et cherche d’autres mentors.
}
space-stop-after = Vos propositions se ferment et votre fiche disparaît. Votre attestation reste ici.
space-stop-keep = Ne rien changer
space-stop-pause = Plutôt faire une pause
space-title-publish = Votre fiche publique
space-title-capacity = Combien de personnes à la fois ?
space-title-availability = Quand êtes‑vous libre ?
space-title-pause = Combien de temps dure votre pause ?
space-title-charter = La charte
space-title-stop = Retirer votre offre ?
space-title-leave = Arrêter comme mentor ?
space-title-correct = Corriger vos réponses
space-title-change-contact = Changer vos coordonnées
space-title-data = Vos données
space-title-certificate = Attestation de bénévolat
space-back = Retour à mon espace
space-back-answers = Retour à mes réponses
space-keep = Ne rien changer
space-see = Voir mon espace
space-stale-typed = Ce que vous avez choisi est toujours là.
space-stale-text = Votre dossier a changé entre-temps. Maintenant : « { $state } ».
space-not-now = Ce n’est pas possible maintenant. Votre dossier en est ici : « { $state } ».
space-times = Vos moments libres
space-modes = Comment vous voir ?
space-commune = La commune où vous voir
space-commune-any = Peu importe
space-preview = Ce que tout le monde verra
space-preview-none = Votre programme n’est pas encore choisi. La fiche apparaîtra ici ensuite.
space-preview-more = Aussi sur votre page
space-public-name = Votre prénom et une initiale
space-public-profession = Votre métier
space-public-company = Votre entreprise
space-public-story = Vos mots
space-public-helps = Votre aide
space-public-years = Vos années d’expérience
space-public-commune = Votre commune
space-public-empty = Vous n’avez rien écrit ici.
space-yeses = Deux oui
space-yeses-text = Votre fiche est publique quand vous et le programme dites oui.
space-yes-own = Vous
space-yes-coordinator = Le programme
space-yes-on = oui, le { $day }
space-yes-waits = pas encore
space-unpublish-title = Changer d’avis
space-unpublish-text = Une touche suffit. Votre fiche disparaît tout de suite.
space-unpublish-do = Retirer ma fiche publique
space-answer-contact = Votre nom
space-answer-reach = Pour vous joindre
space-answer-status = Votre situation
space-answer-work = Votre métier
space-answer-languages = Vos langues
space-answer-words = Ce que vous apportez
space-answer-when = Vos moments libres
space-answer-capacity = Places
space-answer-consent = Fiche publique
space-answer-none = Rien
space-status = Que faites‑vous en ce moment ?
space-status-working = Je travaille
space-status-retired = Je suis à la retraite
space-status-job-seeker-on-benefit = Je cherche un emploi, avec des allocations de chômage
space-status-other = Autre chose
space-birth-year = Votre année de naissance
space-profession = Votre métier
space-sector = Votre secteur
space-years = Combien d’années d’expérience ?
space-company = Votre entreprise
space-company-code = Le code de votre entreprise
space-help = Une aide que vous donnez ({ $n })
space-story = Quelques mots de vous
space-story-hint = 600 caractères au plus. N’écrivez rien sur votre santé.
space-expenses = Vos frais
space-expenses-ask = Demandez à { $programme } si vos frais sont remboursés.
space-expenses-text = La loi fixe un maximum sans preuve, par jour et par an.
space-expenses-year = Année
space-expenses-day = Par jour
space-expenses-all = Par an
space-expenses-law = Loi du 3 juillet 2005 sur les droits des volontaires.
space-expenses-old = Ces montants datent de { $year }. Ils changent chaque année en janvier.
space-euros = { $whole },{ $part } €
space-deed-lead = Une page à imprimer ou à garder en PDF. Seules les rencontres confirmées par vous deux comptent.
space-deed-print = Imprimer l’attestation
space-deed-date = Bruxelles, le { $day }
space-deed-born = Né ou née en { $year }
space-deed-text = a accompagné comme mentor bénévole { $people ->
        [one] une personne qui cherche un emploi
       *[other] des personnes qui cherchent un emploi
    }. C’était avec { $programme }, à Bruxelles, du { $from } au { $to }.
space-deed-hours = de rencontres confirmées
space-deed-people = { $n ->
    [one] personne accompagnée
   *[other] personnes accompagnées
}
space-deed-counted = Les heures sont celles que le mentor et l’autre personne ont confirmées.
space-deed-unpaid = Ce travail était bénévole et sans salaire (loi du 3 juillet 2005).
space-deed-sign-programme = Pour { $programme }
space-deed-sign-own = Le mentor
space-done-still = Merci ! Vous restez disponible.
space-done-back = Bon retour ! Vous êtes à nouveau disponible.
space-done-paused = Votre pause est notée. À bientôt.
space-done-charter = Merci ! La charte est acceptée. Vous êtes mentor maintenant.
space-done-capacity = Le nombre de places est changé.
space-done-availability = Vos disponibilités sont changées.
space-done-published = Merci ! Votre oui est noté. Le programme relit votre fiche.
space-done-unpublished = C’est fait. Personne ne voit plus votre fiche.
space-done-left = C’est noté. Merci pour le temps que vous avez donné.
space-done-withdrawn = Votre offre est retirée. Le programme est prévenu.
space-done-accepted = Merci ! Votre oui est arrivé. L’autre personne dit oui aussi, puis vous fixez une première rencontre.
space-done-declined = C’est noté, sans conséquence pour vous. La recherche continue.
space-done-asked = Votre question est partie. Une personne du programme vous répond.
error-required-pause = Dites combien de temps, ou « Je ne sais pas encore »
error-required-until = Choisissez le jour de votre retour
error-date-past-until = Choisissez un jour après aujourd’hui
error-date-far-until = Choisissez un jour dans les douze mois
error-required-charter = Cochez la case si vous acceptez la charte
error-version-old-charter = La charte a changé. Rechargez la page pour lire la nouvelle
error-ask-empty = Écrivez votre question
space-publish-which = Ce que vous montrez
space-capacity-now = Maintenant :
space-deed-none = Pas encore de rencontre confirmée. Votre attestation vient après la première.
space-proposal-gone = Cette proposition est close
space-proposal-lost = Proposition introuvable
space-mode-in-person = en face à face
space-mode-online = en vidéo ou par téléphone
space-mode-either = en face à face ou à distance
space-accept-second = L’autre personne a déjà dit oui. Avec votre oui, le duo commence : vous fixez une première rencontre.
space-done-duo = Merci ! Vous avez dit oui tous les deux. Fixez maintenant une première rencontre.
space-deed-unit = h
