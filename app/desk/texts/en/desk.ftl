# The frame of the desk, for coordinators.
desk-name = Desk
desk-crash-text = It is not your fault. Reload the page. What was sent is kept.
desk-noscript-text = The desk needs JavaScript. Turn it on, then reload the page.
desk-keys = Keyboard shortcuts
desk-close = Close
desk-back = Back
desk-leave = Sign out
desk-leave-all = Sign out everywhere
desk-grant = { $role } – { $programme }
desk-empty-title = Nothing to do here
desk-empty-text = Your roles do not open any page of the desk yet.
desk-not-found-text = This page does not exist, or it is not for you.
desk-go-start = Go to the start
desk-menu-queue = Queue
desk-erased = Data erased
desk-demo = Example
role-coordinator = Coordinator
role-lead = Programme lead
role-safeguarding = Safeguarding officer
role-analyst = Analyst
role-administrator = Administrator
keys-down = Next row
keys-up = Previous row
keys-open = Open the file
keys-select = Select the row
keys-assign = Take the file
keys-note = Write a note
keys-search = Search
keys-found = Go from the search to the first row
keys-help = Show this help
keys-close = Close
keys-on = Letters are shortcuts
keys-off-hint = Do you dictate, or type in another way? Untick this.

# States of a file, in a word. The kind says whose file it is.
desk-state-received = Received
desk-state-in-review = In review
desk-state-information-asked = Question asked
desk-state-interview = Talk planned
desk-state-waiting = Waiting for a mentor
desk-state-proposed = Mentor proposed
desk-state-duo-started = Duo running
desk-state-transferred = Handed over
desk-state-withdrawn = Withdrawn
desk-state-refused = Refused
desk-state-obsolete = No longer needed
desk-state-expired = Expired
desk-state-preparing = Preparing
desk-state-available = Available
desk-state-paused = Paused
desk-state-left = Left
desk-state-open = All open files
desk-state-closed = All closed files
desk-state-any = Open and closed
desk-kind-application = Application
desk-kind-volunteer = Volunteer

# The desk’s clock. Days are working days.
light-red = Late
light-amber = Soon late
light-green = In time
clock-none = Not waiting for us
clock-today = Due today
clock-late = { $n ->
    [one] { $shown } working day late
   *[other] { $shown } working days late
}
clock-left = { $n ->
    [one] { $shown } working day left
   *[other] { $shown } working days left
}
problem-not-allowed = Your role does not allow this.
