# The weights of matching.
weight-title = Wat telt bij de voorstellen
weight-lead = Punten zeggen wat elke wens waard is. Meer punten tellen zwaarder.
weight-people = Niemand wordt beoordeeld. Alleen wensen en wachttijd tellen.
weight-house = Dit zijn de beginpunten. Het programma heeft nog niets veranderd.
weight-set = Versie { $version } – { $name }, { $when }.
weight-lead-only = De programmaverantwoordelijke kan ze veranderen.
weight-change = De punten veranderen
weight-do = Deze punten bewaren
weight-do-text = Nieuwe voorstellen volgen deze punten. Verstuurde voorstellen veranderen niet.
weight-done = De nieuwe punten tellen vanaf nu.
weight-faster = Iemand heeft de punten net veranderd. Lees na en bewaar opnieuw.
weight-caption = Punten van { $programme }
weight-what = Wat telt
weight-worth = Waarde
weight-why = Wanneer de punten gegeven worden
weight-wished = Een gekozen mentor
weight-wished-why = De persoon vroeg deze mentor, op om het even welke plaats.
weight-sector = Het vakgebied
weight-sector-why = De mentor werkt in een van de gewenste vakgebieden.
weight-language = De taal
weight-language-why = Alle punten voor de taal die de persoon het best spreekt.
weight-times = De momenten
weight-times-why = Beiden zijn vrij op dezelfde momenten.
weight-place = De plaats
weight-place-why = Alle punten in dezelfde gemeente, de helft in de buurgemeente.
weight-waiting = Elke dag wachten
weight-waiting-why = Hoogstens 200 dagen. Wie lang wacht, gaat voor.
weight-waiting-hint = Van 0 tot 10
weight-generalists = Vakgebieden die helpen zonder precies plan
weight-reason = Waarom deze verandering?
weight-reason-waiting = Mensen wachten te lang.
weight-reason-fit = Duo’s pasten niet goed samen.
weight-reason-places = Er zijn te weinig plaatsen.
weight-reason-agreed = De partners hebben het samen beslist.
weight-reason-back = We keren terug naar eerdere punten.
weight-from-to = { $what }: van { $from } naar { $to }
weight-points = { $n ->
    [one] { $shown } punt
   *[other] { $shown } punten
}
weight-versions = { $n ->
    [one] { $shown } versie
   *[other] { $shown } versies
}
weight-generalists-line = Zonder precies plan helpen deze vakgebieden: { $sectors }
