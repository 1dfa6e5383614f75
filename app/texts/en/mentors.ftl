mentors-title = The mentors
mentors-lead = Choose a person, or let a programme choose with you. Both are just as good.
mentors-count = { $n ->
    [0] No mentor
    [one] { $shown } mentor
   *[other] { $shown } mentors
}
mentors-offline = The list comes back with the network.
mentors-more = { $n ->
    [one] Show the last mentor
   *[other] Show more mentors ({ $shown })
}
mentors-none = Nobody fits everything
mentors-none-remove = Take a filter away:
mentors-none-apply = Or apply without choosing a mentor. A person looks for you, and that is just as good.
mentors-apply-without = Apply without choosing
filter = Filter
filter-chosen = { $n ->
    [one] { $shown } chosen
   *[other] { $shown } chosen
}
filter-clear = Clear the filters
filter-remove = : remove this filter
filter-without = without { $part }: { $count }
filter-q = A job, a word
filter-q-part = “{ $q }”
filter-sector = Sector
filter-language = Language
filter-programme = Programme
filter-mode = How
filter-time = Time
filter-place = Commune
filter-all-sector = All sectors
filter-all-language = All languages
filter-all-programme = All programmes
filter-all-mode = Either way
filter-all-time = Any time
filter-all-place = All communes
mentor-title = A mentor
mentor-gone-title = This mentor is no longer on the list
mentor-gone-text = Other people can help you.
mentor-free = Free now
mentor-full = Full for now
mentor-speaks = Speaks{" "}
mentor-when = Free{" "}
mentor-where = Place:{" "}
mentor-keep = Keep { $who }
mentor-keep-short = Keep
mentor-years = { $n ->
    [one] { $n } year of experience
   *[other] { $n } years of experience
}
mentor-how = How you will meet
mentor-languages = Languages
mentor-times = Times
mentor-place = Place
mentor-rhythm = Rhythm
mentor-helps = To help you
mentor-apply = Apply with { $name }
mentor-apply-note = You can name up to three mentors. This mentor may have said yes to somebody already. { $programme } will tell you.
mentor-apply-unnamed = { $programme } chooses your mentor with you. Names are not public.
mentor-share = Copy the link of this page
mentor-shared = The link is copied.
# Under the title where the link is shared.
social-mentor = Languages: { $languages }. A mentor with { $programme }, for six months.
favourites-title = Your favourites
favourites-lead = They stay on this device. You can name up to three in your application.
favourites-none = Tap a mentor’s heart to find them here again.
favourites-apply = Apply to { $name } with my selection
