# Applications and volunteers with their clocks.
queue-title = Queue
queue-title-count = { $n ->
    [one] { $shown } file
   *[other] { $shown } files
}
queue-stands-in = You stand in for { $names } today
queue-filters = Search and filter
queue-search = Name or reference
queue-clear = Clear all
queue-clock = Clock
queue-clock-all = All
queue-state = State
queue-state-all = Open
queue-kind = Kind
queue-kind-all = All
queue-assigned = With
queue-assigned-all = Everybody
queue-programme = Programme
queue-programme-all = All
assigned-me = Me
assigned-nobody = Nobody
assigned-other = A former colleague
queue-caption = Files, one a row
queue-person = Person
queue-received = Received
queue-languages = Languages
queue-sort = Sort by this column
queue-select = Select { $name }
queue-select-all = Select all rows of the page
queue-by = by { $day }
queue-duplicate = Duplicate?
queue-take = Take
queue-taken = The file of { $name } is now with you.
queue-none-title = No file fits
queue-none-text = Take a filter away, or search with fewer letters.
queue-empty-title = All done
queue-empty-text = No file is waiting for you. New ones arrive here.
queue-pages = Pages
queue-shown = { $from }–{ $to } of { $total }
queue-before = Before
queue-next = Next
views = Views
view-open = All
view-mine = Mine
view-late = Late
view-free = With nobody
view-keep = Keep this view
view-name = Name of the view
view-save = Keep
view-forget = Forget the view { $name }
bulk = Selected files
bulk-count = { $n ->
    [one] { $shown } file selected
   *[other] { $shown } files selected
}
bulk-act = What to do?
bulk-take-up = Begin to read
bulk-assign = Give to { $name }
bulk-release = Give to nobody
bulk-preview = See what changes
bulk-none = Select none
bulk-too-many = Select { $max } files at most.
bulk-will = { $n ->
    [one] { $shown } file will change
   *[other] { $shown } files will change
}
bulk-do = Do it
bulk-done = { $n ->
    [one] Done for { $shown } file.
   *[other] Done for { $shown } files.
}
bulk-undo = Undo
bulk-undone = { $n ->
    [one] Undone for { $shown } file.
   *[other] Undone for { $shown } files.
}
bulk-already = it is so already
bulk-stale = somebody changed it meanwhile
bulk-impossible = its state does not allow it
bulk-unknown = not found
