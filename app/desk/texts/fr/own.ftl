# One’s own desk: roles, and who stands in.
own-title = Mon bureau
own-roles = Mes rôles
own-roles-text = Une erreur ? Parlez-en à qui gère l’équipe.
own-away = Mon absence
own-away-text = Un ou une collègue voit alors vos dossiers parmi les siens. Ils restent à vous.
own-now = { $name } vous remplace du { $from } au { $until }.
own-for-other = Vous remplacez { $name } du { $from } au { $until }.
own-alone = Votre programme n’a pas encore d’autre collègue.
own-to = Qui vous remplace ?
own-from = Premier jour
own-last = Dernier jour
own-do = Noter mon absence
own-end = Terminer ce remplacement
own-done-away = C’est noté. Votre collègue voit vos dossiers pendant ces jours.
own-done-end = C’est noté. Plus personne ne vous remplace.
error-not-a-colleague = Choisissez un ou une collègue de la liste
