# Messages de Passerelle. Rien de sensible : un autre regard ne doit rien apprendre.
# Les SMS restent sous 160 signes et dans l'alphabet GSM-7 (pas de ê, ô, ç, ë, ï).

signature =
    Passerelle · le mentorat pour l’emploi à Bruxelles
    Une question ? Appelez Actiris au 0800 35 123, du lundi au vendredi, de 8 h 30 à 16 h 30. C’est gratuit.

received-subject = Nous avons bien reçu votre demande
received-text =
    Bonjour,

    Votre demande est bien arrivée. Votre référence est { $reference }. Notez-la : elle vous servira à suivre votre demande.

    Une personne va la lire et vous répondre. Vous pouvez voir où en est votre demande ici :
    { $link }
received-sms = Passerelle : votre demande est bien arrivée. Votre référence : { $reference }. Suivi : { $link }

code-subject = Votre code pour Passerelle
code-text =
    Bonjour,

    Votre code est { $code }. Il est valable { $minutes } minutes.

    Ne le donnez à personne. Vous n’avez rien demandé ? Alors ne faites rien : sans ce code, personne ne peut ouvrir votre dossier.
code-sms = Passerelle : votre code est { $code }. Valable { $minutes } minutes. Ne le donnez à personne.

news-subject = Il y a du nouveau pour { $reference }
news-text =
    Bonjour,

    Il y a du nouveau pour votre demande { $reference }. Vous pouvez le lire ici :
    { $link }

    Vous aurez besoin de votre référence. Nous vous enverrons ensuite un code.
news-sms = Passerelle : il y a du nouveau pour { $reference }. Lisez-le ici : { $link }

withdrawn-subject = Votre demande { $reference } est retirée
withdrawn-text =
    Bonjour,

    Vous avez retiré votre demande { $reference }. C’est bien noté, et c’est sans conséquence pour vous.

    Vous changez d’avis ? Vous pouvez faire une nouvelle demande quand vous voulez.
withdrawn-sms = Passerelle : votre demande { $reference } est retirée. Vous pouvez en faire une nouvelle quand vous voulez.

erased-subject = Vos données sont effacées
erased-text =
    Bonjour,

    Vos données pour la demande { $reference } sont effacées, comme vous l’avez demandé. Ce message est le dernier.

    Vous pouvez faire une nouvelle demande quand vous voulez.
erased-sms = Passerelle : vos données pour { $reference } sont effacées. Ce message est le dernier.
