# The widgets on other sites. Their build puts these words into the widgets themselves (xtask/src/embed); the app does not load them.
embed-open = Verder op de site van Passerelle
embed-loading = Een ogenblik…
embed-error = Passerelle antwoordt nu niet. Probeer opnieuw, of volg de link.
embed-absent = Passerelle antwoordt nu niet. Probeer de link later.
embed-offline = U hebt nu geen verbinding met het internet.
embed-paused = Dit deel van de pagina staat even stil. De site van Passerelle blijft open.
embed-retry = Opnieuw proberen
embed-mentors = Mentoren die vrijwillig helpen
embed-mentors-all = { $n ->
    [one] Deze mentor op Passerelle bekijken
   *[other] De { $shown } mentoren bekijken
}
embed-mentors-none = Niemand past nu bij deze keuze.
embed-finder-hint = Uw postcode van vier cijfers, bijvoorbeeld 1030.
embed-finder-continue = Verder
embed-finder-skip = Beginnen zonder postcode
embed-progress = Mensen met een mentor tot nu toe
embed-progress-of = van { $target } tegen eind { $year }
embed-progress-bar = { $shown } mensen van { $target } tegen eind { $year }
embed-progress-few = Minder dan vijf mensen op dit moment.
embed-progress-what = We tellen de mensen die hun mentor al ontmoet hebben.
embed-waits = Een mentor vinden: hoelang duurt dat?
embed-waits-days = { $n ->
    [one] { $shown } dag
   *[other] { $shown } dagen
}
embed-waits-few = Minder dan tien mensen: te weinig voor een cijfer
embed-waits-what = Negen op de tien mensen kregen binnen die tijd een voorstel voor een mentor. We tellen vanaf de aanvraag, over een jaar.
embed-date = Cijfers van { $date }.
embed-figures = Alle cijfers bekijken
embed-apply = Een mentor vragen
embed-apply-programme = Aanvragen bij { $programme }
