mentors-title = De mentoren
mentors-lead = Kies zelf iemand, of laat een programma samen met u kiezen. Beide zijn even goed.
mentors-count = { $n ->
    [0] Geen mentor
    [one] { $shown } mentor
   *[other] { $shown } mentoren
}
mentors-offline = De lijst komt terug met het netwerk.
mentors-more = { $n ->
    [one] De laatste mentor tonen
   *[other] Meer mentoren tonen ({ $shown })
}
mentors-none = Niemand past bij alles
mentors-none-remove = Haal een filter weg:
mentors-none-apply = Of doe een aanvraag zonder mentor te kiezen. Iemand zoekt voor u, en dat is even goed.
mentors-apply-without = Aanvragen zonder te kiezen
filter = Filteren
filter-chosen = { $n ->
    [one] { $shown } gekozen
   *[other] { $shown } gekozen
}
filter-clear = Filters wissen
filter-remove = : deze filter weghalen
filter-without = zonder { $part }: { $count }
filter-q = Een beroep, een woord
filter-q-part = “{ $q }”
filter-sector = Sector
filter-language = Taal
filter-programme = Programma
filter-mode = Hoe
filter-time = Moment
filter-place = Gemeente
filter-all-sector = Alle sectoren
filter-all-language = Alle talen
filter-all-programme = Alle programma’s
filter-all-mode = Maakt niet uit
filter-all-time = Alle momenten
filter-all-place = Alle gemeenten
mentor-title = Een mentor
mentor-gone-title = Deze mentor staat niet meer in de lijst
mentor-gone-text = Andere mensen kunnen u helpen.
mentor-free = Nu vrij
mentor-full = Nu volzet
mentor-speaks = Spreekt{" "}
mentor-when = Vrij{" "}
mentor-where = Plaats:{" "}
mentor-keep = { $who } bewaren
mentor-keep-short = Bewaren
mentor-years = { $n ->
    [one] { $n } jaar ervaring
   *[other] { $n } jaar ervaring
}
mentor-how = Hoe u elkaar ziet
mentor-languages = Talen
mentor-times = Momenten
mentor-place = Plaats
mentor-rhythm = Ritme
mentor-helps = Om u te helpen met
mentor-apply = Aanvragen met { $name }
mentor-apply-note = U kunt tot drie mentoren noemen. Misschien zei deze mentor al ja aan iemand. { $programme } laat het u weten.
mentor-apply-unnamed = { $programme } kiest uw mentor samen met u. De namen zijn niet openbaar.
mentor-share = De link van deze pagina kopiëren
mentor-shared = De link is gekopieerd.
# Under the title where the link is shared.
social-mentor = Talen: { $languages }. Een mentor van { $programme }, voor zes maanden.
favourites-title = Uw favorieten
favourites-lead = Ze blijven op dit toestel. U kunt er tot drie noemen in uw aanvraag.
favourites-none = Tik op het hart van een mentor om die hier terug te vinden.
favourites-apply = Aanvraag doen bij { $name } met mijn selectie
