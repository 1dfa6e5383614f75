# Messages that did not reach their person, and whom to call.
desk-menu-messages = Messages
messages-lead = Here somebody waits for a call, a letter or another way.
messages-calls = To call
messages-lost = Did not arrive
messages-print = Letters to print
messages-phone = Number
messages-way = Prefers
messages-why = Why
messages-do = What to do
messages-no-phone = No number. The person comes to the desk.
messages-called = Called
messages-resend = Send again
messages-settled = Settled otherwise
messages-printed = Printed and posted
messages-letter = Open the letter
messages-all-letters = Open all letters
letters-title = Letters to print
letters-back = Back to messages
letters-lead = { $n ->
    [one] One letter. Print it for an envelope with a window on the right.
   *[other] { $shown } letters, the oldest first. Print them for envelopes with a window on the right.
}
letters-print = Print
letters-all-posted = All printed and posted
letters-posted = { $n ->
    [one] One letter is noted as posted.
   *[other] { $shown } letters are noted as posted.
}
letters-noted = Noted as posted
letters-none = No letter to print
letters-none-text = The letter was posted, or the person no longer needs it.
messages-done-called = The call is recorded.
messages-done-resend = The message goes out again.
messages-done-settled = It is settled.
messages-done-printed = The letter is recorded as posted.
messages-faster = Somebody has done it already. This is the list now.
messages-empty-title = Everything arrived
messages-empty-text = Nobody waits for a call or a letter.
call-why-news = There is news
call-why-failures = Messages do not arrive
message-state-failed = Failed
message-state-bounced = Bounced
message-state-to-print = To print
message-kind-received = Application received
message-kind-code = Access code
message-kind-news = There is news
message-kind-withdrawn = Withdrawal recorded
message-kind-erased = Data erased
message-kind-asked = Question of the programme
message-kind-interview-reminder = Interview reminder
message-kind-task = Something to do
message-kind-volunteer-received = Mentor’s offer received
message-kind-available = Available as a mentor
message-kind-still-available = Still available?
message-kind-paused = Paused
message-kind-left = Leaving recorded
message-kind-proposal = Mentor proposed
message-kind-proposal-reminder = Proposal reminder
message-kind-proposal-closed = Proposal closed
message-kind-duo-accepted = Both said yes
message-kind-meeting-planned = Meeting planned
message-kind-meeting-moved = Meeting moved
message-kind-meeting-cancelled = Meeting cancelled
message-kind-meeting-reminder = Meeting reminder
message-kind-meeting-report = Did you meet?
message-kind-meeting-confirm = Meeting to confirm
message-kind-midterm = Questions half-way
message-kind-closing = Closing questions
message-kind-duo-ended = Duo ended
message-kind-session-invited = Invitation to a session
message-kind-session-cancelled = Session cancelled
message-kind-other = Message
