# What became of mentees: the work list and the form.
desk-menu-outcomes = Outcomes
outcome-lead = What became of people: to be recorded in time.
outcome-count = { $n ->
    [one] { $shown } outcome is missing
   *[other] { $shown } outcomes are missing
}
outcome-late-count = { $n ->
    [one] of which { $shown } late
   *[other] of which { $shown } late
}
outcome-caption = Missing outcomes, one per row
outcome-missing = What is missing
outcome-until = By when
outcome-left = Left on
outcome-empty-title = Nothing is missing
outcome-empty-text = All outcomes are recorded.
outcome-by = { $moment }: to be recorded by { $day }
outcome-late = { $moment }: late since { $day }
outcome-length = { $n ->
    [one] for { $shown } month
   *[other] for { $shown } months
}
outcome-corrected = Corrected
outcome-correct = Correct
outcome-moment = For which moment?
outcome-moment-exit = On leaving
outcome-moment-six-months = Six months later
outcome-moment-twelve-months = Twelve months later
outcome-kind = Which situation?
outcome-kind-job-open-ended = Job, open-ended
outcome-kind-job-fixed = Job, fixed term
outcome-kind-job-temp = Agency work
outcome-kind-self-employed = Self-employed
outcome-kind-internship = Internship
outcome-kind-training = Training
outcome-kind-validation = Skills validated
outcome-kind-studies = Studies
outcome-kind-none = None of these
outcome-kind-unknown = Could not be found out
outcome-day = Since which day?
outcome-day-hint = The first day of the contract. Otherwise the day of the answer.
outcome-months = How many months?
outcome-source = How do you know?
outcome-source-declared = The person said so
outcome-source-register = A register shows it
outcome-source-document = A document shows it
error-after-window = This day is too late for this moment. The last was { $last }
error-not-yet = This moment has not come yet
error-not-asked = Leave this field empty
error-months-range = Write a number from { $min } to { $max }
