# Mentors for one person, and drafts for a whole list. “match-reason-” is said to the mentee or to the mentor.
desk-menu-matching = Matching
match-title = Mentors for { $name }
match-title-plain = Mentors
match-back = Back to the file
match-waits = { $n ->
    [one] waiting for { $shown } day
   *[other] waiting for { $shown } days
}
match-possible = { $n ->
    [one] { $shown } possible mentor
   *[other] { $shown } possible mentors
}
match-none-title = No mentor fits for now
match-none-text = See on the right what stands in the way, and what would help.
match-best = Fits best
match-score = Fits { $score } %
match-free = { $n ->
    [one] { $shown } free place
   *[other] { $shown } free places
}
match-for-mentee = For the person
match-for-mentor = For the mentor
match-unmet = Stays open
match-propose = Propose
match-propose-text = The person and the mentor get the proposal. One place is reserved.
match-propose-do = Yes, propose
match-done = { $name } has been proposed. Both have been told.
match-never = Never propose
match-wider-title = What would help
match-wider = { $change }: { $more }
match-more = { $n ->
    [one] one more mentor
   *[other] { $shown } more mentors
}
match-bars-title = What bars the others
match-avoid-title = Pairs to avoid
match-avoid-same-employer = Same employer
match-avoid-asked-not-to = One of them asked not to
match-avoid-remove = No longer avoid
match-a-mentor = A mentor
match-reason-wished = Wished for, choice { $rank }
match-reason-same-sector = Knows the field: { $sector }
match-reason-generalist = Knows more than one trade: { $sector }
match-reason-best-language = Common language, the best one: { $language }, { $level }
match-reason-common-language = Common language: { $language }, { $level }
match-reason-same-times = Free at the same time: { $times }
match-reason-same-mode = Same way of meeting: { $modes }
match-reason-same-commune = Same commune: { $commune }
match-reason-next-commune = Next commune: { $commune }
match-reason-asked-for-you = The person asked for this mentor
match-reason-your-sector = Looks for work in their field: { $sector }
match-reason-open-project = Project still open; this mentor knows more trades: { $sector }
match-unmet-other-mentor = Another mentor was wished for.
match-unmet-sector = Another field wished for: { $sectors }.
match-unmet-no-generalist = Knows one trade: { $sector }.
match-unmet-best-language = Speaks another language better: { $language }.
match-unmet-times = Never free at the same time: { $times }.
match-unmet-few-times = One time in common: { $times }.
match-unmet-place = Lives further away: { $commune }.
match-bar-other-programme = Another programme
match-bar-closed = On pause or gone
match-bar-no-place = No place left
match-bar-no-language = No language in common
match-bar-no-mode = One online, the other face to face
match-bar-former-pair = A duo before, or declined
match-bar-same-employer = Same employer
match-bar-asked-not-to = Asked not to
match-change-time = Also: { $time }
match-change-either-mode = Online or face to face
match-change-language = Also in { $language }
match-change-sector = Also: { $sector }
match-left-all-barred = No mentor possible. Above all: { $bar }.
match-left-places-gone = The places go to others. Possible mentors: { $mentors }.
match-left-by-hand = Taken off by hand. Possible mentors: { $mentors }.
match-cost-lower = The whole fits less well: { $points } points less.
match-cost-higher = The whole fits better: { $points } points more.
match-cost-same = The whole fits just as well.
match-cost-waits-on = { $name } ({ $reference }) has no mentor any more and waits on.
match-cost-gets-mentor = { $name } ({ $reference }) has a mentor now.
match-cost-other-mentor = { $name } ({ $reference }) has another mentor.
match-outcome-proposed = Proposed
match-outcome-no-place = No place left meanwhile
match-outcome-moved-on = The file has moved on
match-outcome-barred = No longer possible: { $bar }
draft-title = Draft of duos
draft-lead = A draft gives each person the mentor who fits the whole best. You decide.
draft-waiting-list = See who waits for a mentor
draft-make = Compute a draft
draft-none = No draft yet.
draft-caption = Drafts of { $programme }
draft-made = Computed on
draft-with = With a mentor
draft-without = Without a mentor
draft-state-open = To be reviewed
draft-state-published = Proposed
draft-state-discarded = Laid aside
draft-by = { $name }, { $when }
draft-pairs = { $n ->
    [one] { $shown } duo
   *[other] { $shown } duos
}
draft-unmatched = { $n ->
    [one] { $shown } person without a mentor
   *[other] { $shown } people without a mentor
}
draft-fit = { $share } % of the best set
draft-cost = What your choice changes
draft-mentor = Mentor
draft-why = Why
draft-reasons = { $n ->
    [one] { $shown } reason
   *[other] { $shown } reasons
}
draft-change = Change
draft-hand = chosen by hand
draft-other = Other mentor
draft-choose = Choose a mentor
draft-lock = Keep it so
draft-unlock = No longer fixed
draft-off = Take off
draft-publish = Propose these duos
draft-sure = { $n ->
    [one] { $shown } proposal goes out now.
   *[other] { $shown } proposals go out now.
}
draft-publish-do = Yes, propose
draft-again = Compute the rest again
draft-discard = Lay aside
match-bar-line = { $bar }: { $number }
