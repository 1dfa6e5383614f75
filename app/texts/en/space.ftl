# A mentor's space: the volunteer's own file, proposals, card, charter, certificate.
space-title = Your mentor space
space-reference = File
space-where = Where your file stands
space-holder = Who has it
space-advising = looks for the right programme with you
space-since-yes = Available since
space-state-received = Your offer has arrived
space-state-preparing = You are becoming a mentor
space-state-available = You are a mentor
space-state-paused = You are on a break
space-state-left = You are no longer a mentor
space-state-refused = This programme cannot take you
space-state-withdrawn = You have withdrawn your offer
space-state-received-text = { $programme } has your offer. A person will read it. Thank you!
space-state-preparing-text = { $programme } is preparing you. A few more steps, and you help someone.
space-state-preparing-last-text = Only the charter is left. Then you help someone.
space-state-available-text = { $programme } may propose a person to you. You always say yes or no.
space-state-paused-text = { $programme } proposes nobody to you for now.
space-state-left-text = Thank you for all you gave. The door of { $programme } stays open.
space-state-refused-text = { $programme } has answered your offer. Here is why, and where to go now.
space-state-withdrawn-text = { $programme } has stopped everything, as you wished. Thank you for thinking of it.
space-next-received = A person reads your offer and answers you
space-next-preparing = The programme gets in touch with you
space-next-available = You say whether you are still available
space-next-gate-information-session = An information session
space-next-gate-interview = A talk
space-next-gate-training = A training
space-next-gate-c45b = You hand in form C45B
space-next-gate-charter = You read and accept the charter
space-next-ask = We ask whether you are still available
space-next-answer = { $n ->
    [one] You answer the proposal
   *[other] You answer your { $shown } proposals
}
space-next-back = You come back when you like
space-door = There are other ways to help. Talk to us:
space-refusal-criteria = A condition of this programme is not met.
space-refusal-no-need = The programme has enough mentors in your field for now.
space-refusal-other-way = Another way of helping suits you better.
space-refusal-unreachable = The programme could not reach you.
space-refusal-duplicate = You already have another open file.
space-gates = The steps before your first duo
space-gate-received = Offer received
space-gate-available = Mentor
space-gate-available-soon = A person is proposed to you. You say yes or no.
space-gate-information-session = Information session
space-gate-interview = Talk
space-gate-training = Training
space-gate-c45b = Form C45B
space-gate-charter = Charter
space-gate-information-session-soon = { $programme } explains everything and answers your questions.
space-gate-interview-soon = { $programme } and you get to know each other.
space-gate-training-soon = { $programme } gives you ideas and tools.
space-gate-c45b-soon = Fill it in with { $programme }, then give it to the office that pays your benefit. Do not wait for the talk.
space-gate-charter-soon = { $programme } and you promise each other a few simple things.
space-gate-offered = If you like.
space-gate-passed = Done
space-still = Still available?
space-still-text = We asked on { $asked }. Without an answer by { $day }, your profile is paused.
space-still-yes = Yes, still
space-still-pause = A break instead
space-paused-own = You asked for a break
space-paused-no-answer = We had no answer from you
space-paused-until = You are back on { $day }. You can also come back right now.
space-paused-open = One tap is enough to come back. Nobody minds.
space-back-yes = I am back
space-charter-next = One more step: the charter
space-c45b-call = It is up to you: form C45B
space-c45b-by = Do it by { $day } at the latest.
space-charter-by = Two minutes are enough. Do it by { $day } at the latest.
space-charter-read = Read the charter
space-charter-version = Version of { $day }
space-charter-mentor = You promise
space-charter-mentor-meet = { $rhythm ->
    [weekly] I meet the person once a week, for six months.
   *[twice-a-month] I meet the person at least twice a month, for six months.
}
space-charter-mentor-listen = I listen first. The person decides on their own way.
space-charter-mentor-secret = What the person tells me stays between us.
space-charter-mentor-respect = I respect each person, their language, their story and their choices.
space-charter-mentor-limits = I lend no money and I ask for none.
space-charter-mentor-tell = If something is wrong, I tell the programme.
space-charter-scheme = We promise
space-charter-scheme-person = A person of the programme answers your questions.
space-charter-scheme-insured = An insurance covers you during the meetings.
space-charter-scheme-free = You can say no, take a break or stop.
space-charter-scheme-care = We take good care of your data.
space-charter-stop = You may always stop, without saying why.
space-charter-agree = Your agreement
space-charter-yes = I have read the charter and I accept it
space-charter-do = Accept the charter
space-charter-later = Later
space-proposals = { $n ->
    [one] A proposal for you
   *[other] { $shown } proposals for you
}
space-need-open = No clear plan yet
space-proposal-by = Answer by { $day } at the latest
space-proposal-late = The answer was due by { $day }. You can still answer.
space-proposal-waits = You said yes. The other person answers by { $day } at the latest.
space-proposal-title = Someone is looking for a mentor
space-proposal-no-name = The first name comes when you have both said yes.
space-proposal-proposed = The proposal has changed. Read it again, then answer.
space-proposal-accepted-by-mentee = The other person has just said yes. It is your turn now.
space-proposal-accepted-by-mentor = Your yes has already arrived. The other person answers next.
space-proposal-expired = This proposal had no answer in time. That is all right.
space-proposal-over = It is no longer open. Nothing counts against you. Others will come.
space-proposal-duo = You have both said yes. Your duo is waiting for you.
space-proposal-duo-see = See our duo
space-proposal-none = We cannot find this proposal in your space.
space-proposal-when = Change my availability
space-proposal-decline = Say no
space-proposal-ask = Ask a question
space-accept-after = Say yes if you like. The other person says yes too. Then you plan a first meeting.
space-accept-do = Yes, gladly
space-accepted-text = Your yes has arrived. You can still change your mind.
space-decline = Why not?
space-decline-hint = You need not say why. A no never counts against you.
space-decline-no-time = I have no time now
space-decline-sector = I do not know this field well
space-decline-language = We have no language in common
space-decline-logistics = The times or the place do not suit me
space-decline-unsaid = I prefer not to say
space-decline-do = Say no to this proposal
space-ask = Your question to the programme
space-ask-hint = 500 characters at most. A person answers you.
space-ask-do = Send my question
space-duos = Your duos
space-duo-proposed = Proposed
space-duo-accepted-by-mentee = Proposed
space-duo-accepted-by-mentor = Proposed
space-duo-accepted = The first meeting is still to be planned
space-duo-first-meeting-set = The first meeting is planned
space-duo-active = Under way
space-duo-at-risk = Under way
space-duo-paused = On a break
space-duo-completed = Six months, completed
space-duo-ended-early = Ended early
space-duo-cancelled = Not started
space-light-green = Going well
space-light-amber = Keep an eye on it
space-light-red = The programme helps you
space-light-on-track = Last confirmed meeting on { $day }
space-light-no-meeting = { $unit ->
    [months] No confirmed meeting since { $day }: { $n } months
   *[days] No confirmed meeting since { $day }: { $n } days
}
space-light-short-month = Confirmed meetings in { $month }: { $n } of 2
space-profile = Your profile
space-places = Places
space-when = Availability
space-card = Public card
space-places-all = { $n ->
    [one] One person at a time.
   *[other] { $shown } people at a time.
}
space-places-free = { $n ->
    [0] No free place.
    [one] One free place.
   *[other] { $shown } free places.
}
space-places-kept = { $n ->
    [one] One place is kept for the proposal.
   *[other] { $shown } places are kept for the proposals.
}
space-card-public = Everyone can see your card. You and the programme said yes.
space-card-later = You and the programme said yes. Your card appears when you are available.
space-card-waits = You said yes. The programme reads your card before it is published.
space-card-private = Nobody sees your card. You have not said yes, and that is fine.
space-reading-status = page of your file
space-you = You
space-readings-text = Every reading of your file is noted. Your own visits too.
space-act-submit = { $actor ->
    [mentor] You sent your offer.
   *[other] Your offer was recorded for you.
}
space-act-take-up = { $programme } opened your file.
space-act-pass-gate = Step passed: { $gate }.
space-act-accept-charter = You accepted the charter. You are a mentor.
space-act-pause = { $actor ->
    [mentor] You took a break.
   *[other] { $programme } noted your break.
}
space-act-resume = { $actor ->
    [mentor] You are back.
    [clock] Your break is over.
   *[other] { $programme } noted that you are back.
}
space-act-confirm = { $actor ->
    [mentor] You said: still available.
   *[other] { $programme } noted: still available.
}
space-act-ask-available = We asked you whether you are still available.
space-act-pause-unanswered = Without an answer, your profile was paused.
space-act-leave = { $actor ->
    [mentor] You stopped as a mentor.
   *[other] { $programme } noted that you left.
}
space-act-refuse = { $programme } could not accept your offer.
space-act-withdraw = You withdrew your offer.
space-act-correct = You corrected your answers.
space-act-change-contact = You changed your contact details.
space-act-availability = You changed your availability.
space-act-capacity = You changed the number of places.
space-act-publish = You said yes to a public card.
space-act-unpublish = You took your public card back.
space-act-approve-card = { $programme } said yes to your card.
space-act-other = Your file changed.
space-aside = What you can do
space-availability = Change my availability
space-availability-lead = We look for people who are free at the same times.
space-availability-do = Save my availability
space-capacity = Change the number of places
space-capacity-hint = Choose what fits your life. One person is already a lot.
space-capacity-fewer = { $n ->
    [one] You already mentor one person. They stay with you.
   *[other] You already mentor { $shown } people. They stay with you. Only new people wait.
}
space-publish = My public card
space-publish-hint = Tick what everyone may read. Sector, languages and times are always on it.
space-publish-do = Say yes to this card
space-pause = Take a break
space-pause-other = Change my break
space-pause-hint = During a break, nobody new is proposed to you.
space-pause-for-day = Until a day that I know
space-pause-for-open = I do not know yet
space-pause-until = You are back on
space-pause-until-hint = Within a year. We tell you on that day.
space-pause-after = You come back in one tap, whenever you like.
space-pause-duos = Your duos go on.
space-pause-do = Take a break
space-correct = Correct my answers
space-correct-public = The programme reads new words before they are published.
space-reach = Change my contact details
space-certificate = My certificate
space-data = My data
space-data-also = We also keep dates, your duos and your messages. They are in your space.
space-erase-stops = Your duos and proposals stop. The programme tells the people.
space-erase-stays = A line without a name stays, to count the meetings.
space-leave = Stop as a mentor
space-leave-do = Stop as a mentor
space-withdraw = Withdraw my offer
space-withdraw-do = Withdraw my offer
space-withdraw-after = You can offer again whenever you like. We erase your data after 12 months.
space-stop-hint = { $programme } is told. You need not say why.
space-stop-no-time = I have no time any more
space-stop-situation = My situation has changed
space-stop-moved = I have moved
space-stop-too-long = It took too long
space-stop-expectations = It is not what I expected
space-stop-unsaid = I prefer not to say
space-stop-duos = { $n ->
    [one] Your duo ends. The programme tells the person and looks for another mentor.
   *[other] Your { $shown } duos end. The programme tells the people and looks for other mentors.
}
space-stop-after = Your proposals close and your card disappears. Your certificate stays here.
space-stop-keep = Change nothing
space-stop-pause = Take a break instead
space-title-publish = Your public card
space-title-capacity = How many people at a time?
space-title-availability = When are you free?
space-title-pause = How long is your break?
space-title-charter = The charter
space-title-stop = Withdraw your offer?
space-title-leave = Stop as a mentor?
space-title-correct = Correct your answers
space-title-change-contact = Change your contact details
space-title-data = Your data
space-title-certificate = Certificate of volunteering
space-back = Back to my space
space-back-answers = Back to my answers
space-keep = Change nothing
space-see = See my space
space-stale-typed = What you chose is still here.
space-stale-text = Your file has changed meanwhile. Now: “{ $state }”.
space-not-now = That is not possible now. Your file stands here: “{ $state }”.
space-times = Your free times
space-modes = How do you meet?
space-commune = The commune where you meet
space-commune-any = Any
space-preview = What everyone will see
space-preview-none = Your programme is not chosen yet. The card will appear here then.
space-preview-more = Also on your page
space-public-name = Your first name and an initial
space-public-profession = Your profession
space-public-company = Your company
space-public-story = Your words
space-public-helps = Your help
space-public-years = Your years of experience
space-public-commune = Your commune
space-public-empty = You have written nothing here.
space-yeses = Two yeses
space-yeses-text = Your card is public when you and the programme say yes.
space-yes-own = You
space-yes-coordinator = The programme
space-yes-on = yes, on { $day }
space-yes-waits = not yet
space-unpublish-title = Change your mind
space-unpublish-text = One tap is enough. Your card disappears at once.
space-unpublish-do = Take my public card back
space-answer-contact = Your name
space-answer-reach = To reach you
space-answer-status = Your situation
space-answer-work = Your profession
space-answer-languages = Your languages
space-answer-words = What you bring
space-answer-when = Your free times
space-answer-capacity = Places
space-answer-consent = Public card
space-answer-none = Nothing
space-status = What do you do at the moment?
space-status-working = I work
space-status-retired = I am retired
space-status-job-seeker-on-benefit = I look for work, with unemployment benefit
space-status-other = Something else
space-birth-year = Your year of birth
space-profession = Your profession
space-sector = Your sector
space-years = How many years of experience?
space-company = Your company
space-company-code = The code of your company
space-help = Help that you give ({ $n })
space-story = A few words from you
space-story-hint = 600 characters at most. Write nothing about your health.
space-expenses = Your expenses
space-expenses-ask = Ask { $programme } whether your expenses are paid back.
space-expenses-text = The law sets a maximum without proof, per day and per year.
space-expenses-year = Year
space-expenses-day = Per day
space-expenses-all = Per year
space-expenses-law = Law of 3 July 2005 on the rights of volunteers.
space-expenses-old = These amounts are of { $year }. They change every January.
space-euros = €{ $whole }.{ $part }
space-deed-lead = One page to print or keep as PDF. Only meetings that you both confirmed count.
space-deed-print = Print the certificate
space-deed-date = Brussels, { $day }
space-deed-born = Born in { $year }
space-deed-text = has mentored { $people ->
        [one] somebody looking for work
       *[other] people looking for work
    }, as a volunteer. This was with { $programme }, in Brussels, from { $from } to { $to }.
space-deed-hours = of confirmed meetings
space-deed-people = { $n ->
    [one] person mentored
   *[other] people mentored
}
space-deed-counted = The hours are those that the mentor and the other person confirmed.
space-deed-unpaid = This work was voluntary and unpaid (law of 3 July 2005).
space-deed-sign-programme = For { $programme }
space-deed-sign-own = The mentor
space-done-still = Thank you! You stay available.
space-done-back = Welcome back! You are available again.
space-done-paused = Your break is noted. See you soon.
space-done-charter = Thank you! The charter is accepted. You are a mentor now.
space-done-capacity = The number of places is changed.
space-done-availability = Your availability is changed.
space-done-published = Thank you! Your yes is noted. The programme reads your card.
space-done-unpublished = Done. Nobody sees your card any more.
space-done-left = Noted. Thank you for the time you gave.
space-done-withdrawn = Your offer is withdrawn. The programme is told.
space-done-accepted = Thank you! Your yes has arrived. The other person says yes too, then you plan a first meeting.
space-done-declined = Noted, without consequence for you. The search goes on.
space-done-asked = Your question is sent. A person of the programme answers you.
error-required-pause = Say how long, or “I do not know yet”
error-required-until = Choose the day on which you are back
error-date-past-until = Choose a day after today
error-date-far-until = Choose a day within twelve months
error-required-charter = Tick the box if you accept the charter
error-version-old-charter = The charter has changed. Reload the page to read the new one
error-ask-empty = Write your question
space-publish-which = What you show
space-capacity-now = Now:
space-deed-none = No confirmed meeting yet. Your certificate comes after the first one.
space-proposal-gone = This proposal is closed
space-proposal-lost = Proposal not found
space-mode-in-person = face to face
space-mode-online = by video or telephone
space-mode-either = face to face or at a distance
space-accept-second = The other person has already said yes. With your yes the duo begins: you plan a first meeting.
space-done-duo = Thank you! You have both said yes. Now plan a first meeting.
space-deed-unit = h
