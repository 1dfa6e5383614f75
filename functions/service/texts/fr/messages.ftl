# Messages de Passerelle. Rien de sensible : un autre regard ne doit rien apprendre.
# Les SMS restent sous 160 signes ; ce qui manque à l’alphabet GSM-7 (ê, ç, ’…) y perd son accent (gsm.rs).

hello = Bonjour,
open =
    Votre page : { $link }
    Votre référence : { $reference }. Entrez-la sur la page. Nous vous envoyons alors un code.
signature =
    Passerelle · le mentorat pour l’emploi à Bruxelles
    Une question ? Appelez Actiris au 0800 35 123, du lundi au vendredi, de 8h30 à 16h30. C’est gratuit.
    Cofinancé par l’Union européenne (FSE+)

partner = votre binôme
see-page = voir votre page
place-online = en ligne ou par téléphone
place-workplace = au travail du mentor
place-programme-office = dans les bureaux du programme
place-public-place = dans un lieu public
ask-us = demandez-nous
session-any = une séance
session-information = une séance d’information
session-training = un module de la formation
session-collective = une séance collective

received-subject = Nous avons bien reçu votre demande
received-text =
    Votre demande est bien arrivée. Votre référence est { $reference }. Notez-la : elle vous sert à suivre votre demande.

    Une personne va lire votre demande et vous répondre.
received-sms = Passerelle : votre demande est bien arrivée. Votre référence : { $reference }. Suivi : { $link }

code-subject = Votre code pour Passerelle
code-text =
    Votre code est { $code }. Il est valable { $minutes } minutes.

    Ne le donnez à personne. Vous n’avez rien demandé ? Alors ne faites rien : sans ce code, personne ne peut ouvrir votre dossier.
code-sms = Passerelle : votre code est { $code }. Valable { $minutes } minutes. Ne le donnez à personne.

news-subject = Il y a du nouveau pour { $reference }
news-text = Il y a du nouveau pour votre dossier { $reference }.
news-sms = Passerelle : il y a du nouveau pour { $reference }. Lisez-le ici : { $link }

withdrawn-subject = Votre demande { $reference } est retirée
withdrawn-text =
    Vous avez retiré votre demande { $reference }. C’est bien noté, et c’est sans conséquence pour vous.

    Vous changez d’avis ? Vous pouvez faire une nouvelle demande quand vous voulez.
withdrawn-sms = Passerelle : votre demande { $reference } est retirée. Vous pouvez en faire une nouvelle quand vous voulez.

erased-subject = Vos données sont effacées
erased-text =
    Vos données pour le dossier { $reference } sont effacées, comme vous l’avez demandé. Ce message est le dernier.

    Vous pouvez faire une nouvelle demande quand vous voulez.
erased-sms = Passerelle : vos données pour { $reference } sont effacées. Ce message est le dernier.

asked-subject = Une question vous attend
asked-text =
    Nous avons une question pour votre dossier { $reference }.

    Date limite pour répondre : { $until }

    Vous n’y arrivez pas à temps ? Appelez-nous, nous cherchons avec vous.
asked-sms = Passerelle : une question vous attend. Date limite : { $until }. Répondez ici : { $link }

interview-reminder-subject = Rappel : votre entretien
interview-reminder-text =
    Vous avez bientôt un entretien.

    Quand : { $when }

    Vous ne pouvez pas venir ? Dites-le-nous : nous trouvons une autre date.
interview-reminder-sms = Passerelle : rappel de votre entretien, { $when }. Plus ici : { $link }

task-subject = Une démarche vous attend
task-text =
    Vous avez une démarche à faire pour votre dossier { $reference }. Votre page vous dit laquelle.

    Date limite : { $until }

    Vous avez besoin d’aide ? Appelez-nous.
task-sms = Passerelle : une démarche vous attend. Date limite : { $until }. Lisez-la ici : { $link }

volunteer-received-subject = Nous avons bien reçu votre offre
volunteer-received-text =
    Merci ! Votre offre est bien arrivée. Votre référence est { $reference }. Notez-la : elle vous sert à suivre votre dossier.

    Une personne va lire votre offre et vous répondre.
volunteer-received-sms = Passerelle : merci, votre offre est bien arrivée. Votre référence : { $reference }. Suivi : { $link }

available-subject = Vous êtes maintenant disponible comme mentor
available-text =
    Tout est en ordre : vous êtes maintenant disponible comme mentor. Merci !

    Nous vous écrivons dès qu’un duo est possible. Vous pouvez faire une pause quand vous voulez.
available-sms = Passerelle : vous êtes maintenant disponible comme mentor. Merci ! Votre page : { $link }

still-available-subject = Êtes-vous toujours disponible ?
still-available-text =
    Êtes-vous toujours disponible comme mentor ? Dites-le-nous, oui ou non.

    Date limite pour répondre : { $until }

    Sans réponse, votre profil se met en pause. Vous pourrez revenir quand vous voulez.
still-available-sms = Passerelle : êtes-vous toujours disponible ? Date limite : { $until }. Répondez ici : { $link }

paused-subject = Votre profil est en pause
paused-text =
    Nous n’avons pas eu votre réponse. Votre profil de mentor est donc en pause. Nous ne vous proposons pas de duo.

    Vous voulez revenir ? Dites-nous que vous êtes disponible. Votre profil revient alors tout de suite.
paused-sms = Passerelle : pas de réponse, votre profil est en pause. Pour revenir : { $link }

left-subject = Vous n’êtes plus mentor
left-text =
    Vous avez quitté Passerelle comme mentor. C’est bien noté. Merci pour le temps que vous avez donné.

    Vous voulez revenir un jour ? Nous en serons heureux.
left-sms = Passerelle : vous n’êtes plus mentor, c’est noté. Merci pour votre temps. Votre page : { $link }

proposal-subject = Un duo vous est proposé
proposal-text =
    Un duo vous est proposé. Lisez la proposition, puis répondez oui ou non.

    Date limite pour répondre : { $until }

    Vous hésitez ? Posez d’abord votre question. Vous pouvez dire non, c’est sans conséquence pour vous.
proposal-sms = Passerelle : un duo vous est proposé. Répondez oui ou non. Date limite : { $until }. { $link }

proposal-reminder-subject = Rappel : un duo attend votre réponse
proposal-reminder-text =
    Un duo vous est proposé, et nous n’avons pas encore votre réponse. Dites oui ou non : les deux nous aident.

    Date limite pour répondre : { $until }
proposal-reminder-sms = Passerelle : un duo attend votre réponse. Date limite : { $until }. Répondez ici : { $link }

proposal-closed-subject = La proposition de duo est close
proposal-closed-text =
    La proposition de duo n’est plus ouverte. Vous n’avez plus rien à faire.

    Nous vous écrivons dès qu’il y a du nouveau.
proposal-closed-sms = Passerelle : la proposition de duo est close. Vous n’avez plus rien à faire. Plus ici : { $link }

duo-accepted-subject = Votre duo peut commencer
duo-accepted-text =
    Vous avez dit oui tous les deux : votre duo peut commencer.

    Prochaine étape : fixez la date de votre première rencontre.
duo-accepted-sms = Passerelle : votre duo peut commencer. Fixez votre première rencontre ici : { $link }

meeting-planned-subject = Une rencontre est prévue
meeting-planned-text =
    Une rencontre de votre duo est prévue.

    Avec : { $name }
    Quand : { $when }
    Lieu : { $place }

    Cela ne vous convient pas ? Proposez un autre moment.
meeting-planned-sms = Passerelle : rencontre prévue avec { $name }, { $when }. Plus ici : { $link }

meeting-moved-subject = Une rencontre a changé de date ou de lieu
meeting-moved-text =
    Une rencontre de votre duo a changé. Voici ce qui est prévu maintenant.

    Avec : { $name }
    Quand : { $when }
    Lieu : { $place }

    Cela ne vous convient pas ? Proposez un autre moment.
meeting-moved-sms = Passerelle : rencontre changée avec { $name }, { $when }. Plus ici : { $link }

meeting-cancelled-subject = Une rencontre est annulée
meeting-cancelled-text =
    Cette rencontre de votre duo n’a pas lieu.

    Avec : { $name }
    Quand : { $when }

    Vous pouvez fixer une autre date quand vous voulez.
meeting-cancelled-sms = Passerelle : rencontre annulée avec { $name }, { $when }. Plus ici : { $link }

meeting-reminder-subject = Rappel : votre rencontre
meeting-reminder-text =
    Vous avez bientôt une rencontre de votre duo.

    Avec : { $name }
    Quand : { $when }
    Lieu : { $place }

    Vous ne pouvez pas venir ? Dites-le maintenant, et proposez un autre moment.
meeting-reminder-sms = Passerelle : rappel, rencontre avec { $name }, { $when }. Plus ici : { $link }

meeting-report-subject = Vous êtes-vous rencontrés ?
meeting-report-text =
    Une rencontre de votre duo était prévue.

    Avec : { $name }
    Quand : { $when }

    A-t-elle eu lieu ? Dites-le-nous, oui ou non.
meeting-report-sms = Passerelle : avez-vous rencontré { $name }, { $when } ? Répondez ici : { $link }

meeting-confirm-subject = Une rencontre à confirmer
meeting-confirm-text =
    L’autre personne de votre duo dit que cette rencontre a eu lieu.

    Avec : { $name }
    Quand : { $when }

    Est-ce exact ? Dites-le-nous, oui ou non.
meeting-confirm-sms = Passerelle : rencontre avec { $name }, { $when } : confirmez ici : { $link }

midterm-subject = Votre duo est à mi-chemin
midterm-text =
    Votre duo est à mi-chemin. Comment cela va-t-il ? Dites-le-nous : c’est fait en deux minutes.

    Quelque chose ne va pas ? Vous pouvez aussi nous appeler.
midterm-sms = Passerelle : votre duo est à mi-chemin. Comment cela va-t-il ? Répondez ici : { $link }

closing-subject = Votre duo se termine : quelques questions
closing-text =
    Les mois de votre duo sont passés. Merci pour tout ce que vous y avez mis !

    Répondez encore à quelques questions. Elles nous aident à faire mieux. Votre attestation est sur votre page.
closing-sms = Passerelle : votre duo se termine. Quelques questions et votre attestation : { $link }

duo-ended-subject = Votre duo s’est arrêté
duo-ended-text =
    Votre duo s’est arrêté. Ce n’est pas un échec, et c’est sans conséquence pour vous.

    Votre page vous dit la suite. Vous voulez en parler ? Appelez-nous.
duo-ended-sms = Passerelle : votre duo s’est arrêté. Votre page vous dit la suite : { $link }

session-invited-subject = Votre place à une séance
session-invited-text =
    Une place est réservée pour vous : { $session }.

    Quand : { $when }
    Lieu : { $address }

    Vous ne pouvez pas venir ? Dites-le à votre programme. Votre place sert alors à quelqu’un d’autre.
session-invited-sms = Passerelle : { $session }, { $when }. Lieu : { $address }

session-cancelled-subject = Une séance est annulée
session-cancelled-text =
    Cette séance n’a pas lieu : { $session }.

    Quand : { $when }

    Ne vous déplacez pas. Votre programme vous propose une autre date.
session-cancelled-sms = Passerelle : annulé : { $session }, { $when }. Votre programme propose une autre date.

worry-subject = Une inquiétude à propos du duo { $reference }
worry-text = Une personne a une inquiétude à propos du duo { $reference }. Ouvrez votre bureau pour la lire, aujourd’hui si possible.
worry-sms = Passerelle : une inquiétude à propos du duo { $reference }. Ouvrez votre bureau.

desk-code-subject = Votre code pour le bureau de Passerelle
desk-code-text =
    Votre code est { $code }. Il est valable { $minutes } minutes.

    Ne le donnez à personne. Vous n’avez rien demandé ? Prévenez votre administrateur.
desk-code-sms = Passerelle : le code de votre bureau est { $code }. Valable { $minutes } minutes.

letter-date = Bruxelles, le { $date }
letter-reference = Votre référence : { $reference }
letter-how = Pour lire la suite ou pour répondre
letter-phone = Par téléphone : appelez le 0800 35 123, du lundi au vendredi, de 8h30 à 16h30. C’est gratuit. Dites votre référence.
letter-desk = Au guichet : venez avec cette lettre. Une personne vous aide.
letter-post = Par la poste : écrivez-nous à l’adresse en haut de cette lettre. Notez votre référence.
letter-page = Par internet, si vous voulez : { $link }
letter-closing = Avec nos salutations les meilleures,
letter-team = L’équipe de Passerelle
letter-funding = Cofinancé par l’Union européenne
