# The widgets on other sites. Their build puts these words into the widgets themselves (xtask/src/embed); the app does not load them.
embed-open = Continue on the site of Passerelle
embed-loading = One moment…
embed-error = Passerelle does not answer at the moment. Try again, or follow the link.
embed-absent = Passerelle does not answer at the moment. Try the link later.
embed-offline = You have no connection to the internet at the moment.
embed-paused = This part of the page takes a break. The site of Passerelle stays open.
embed-retry = Try again
embed-mentors = Volunteer mentors
embed-mentors-all = { $n ->
    [one] See this mentor on Passerelle
   *[other] See the { $shown } mentors
}
embed-mentors-none = Nobody fits this choice at the moment.
embed-finder-hint = Your postcode of four digits, for example 1030.
embed-finder-continue = Continue
embed-finder-skip = Start without a postcode
embed-progress = People with a mentor so far
embed-progress-of = of { $target } by the end of { $year }
embed-progress-bar = { $shown } people of { $target } by the end of { $year }
embed-progress-few = Fewer than five people so far.
embed-progress-what = We count the people who have already met their mentor.
embed-waits = How long does finding a mentor take?
embed-waits-days = { $n ->
    [one] { $shown } day
   *[other] { $shown } days
}
embed-waits-few = Fewer than ten people: too few for a figure
embed-waits-what = Nine people in ten were offered a mentor within this time. We count from the application, over one year.
embed-date = Figures of { $date }.
embed-figures = See all figures
embed-apply = Ask for a mentor
embed-apply-programme = Apply to { $programme }
