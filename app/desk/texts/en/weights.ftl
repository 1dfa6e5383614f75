# The weights of matching.
weight-title = What counts in suggestions
weight-lead = Points say what each wish is worth. More points count more.
weight-people = Nobody is judged. Only wishes and waiting time count.
weight-house = These are the first points. The programme has changed nothing yet.
weight-set = Version { $version } – { $name }, { $when }.
weight-lead-only = The programme lead can change them.
weight-change = Change the points
weight-do = Keep these points
weight-do-text = New suggestions follow these points. Proposals already sent do not change.
weight-done = The new points count from now on.
weight-faster = Somebody has just changed the points. Read them, then keep again.
weight-caption = Points of { $programme }
weight-what = What counts
weight-worth = Worth
weight-why = When the points are given
weight-wished = A chosen mentor
weight-wished-why = The person asked for this mentor, at any rank.
weight-sector = The field
weight-sector-why = The mentor works in one of the fields asked for.
weight-language = The language
weight-language-why = All points for the language that the person speaks best.
weight-times = The times
weight-times-why = Both are free at the same times.
weight-place = The place
weight-place-why = All points in the same commune, half in the next one.
weight-waiting = Each day of waiting
weight-waiting-why = For 200 days at most. Who waits long comes first.
weight-waiting-hint = From 0 to 10
weight-generalists = Fields that help without a precise plan
weight-reason = Why this change?
weight-reason-waiting = People wait too long.
weight-reason-fit = Duos did not fit well.
weight-reason-places = There are too few places.
weight-reason-agreed = The partners decided it together.
weight-reason-back = We go back to earlier points.
weight-from-to = { $what }: from { $from } to { $to }
weight-points = { $n ->
    [one] { $shown } point
   *[other] { $shown } points
}
weight-versions = { $n ->
    [one] { $shown } version
   *[other] { $shown } versions
}
weight-generalists-line = Without a precise plan, these fields help: { $sectors }
