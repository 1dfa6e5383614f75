# Signing in at the desk.
signin-title = Se connecter au bureau
signin-lead = Pour les équipes d’Actiris et des quatre programmes.
signin-lost = Votre session est terminée. Reconnectez-vous : ce que vous écriviez est toujours là.
signin-provider = Se connecter avec votre organisation
signin-with = Se connecter avec { $name }
signin-none = La connexion n’est pas encore réglée. Parlez-en à votre administration.
signin-email = Votre adresse e-mail professionnelle
signin-email-hint = Nous y envoyons un code à six chiffres.
signin-send = Recevoir un code
signin-sent = Si { $email } est dans la liste du personnel, un code arrive.
signin-code = Le code
signin-code-hint = Six chiffres, valables 15 minutes.
signin-open = Se connecter
signin-other = Une autre adresse, ou un autre code
signin-fault-other = La connexion n’a pas abouti. Essayez encore une fois.
