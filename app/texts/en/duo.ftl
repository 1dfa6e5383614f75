# The pages of a duo, for either of the two.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sept
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
duo-title = Your duo
duo-title-duo = Your duo with { $name }
duo-title-binome = You and { $name }
duo-proposed-duo = A duo is proposed to you
duo-proposed-binome = A pair is proposed to you
duo-unnamed-duo = Your duo
duo-unnamed-binome = Your pair
duo-other = the other person
duo-state-proposed = Each of you can say yes or no.
duo-state-accepted-by-mentee = { $role ->
    [mentee] You said yes. The mentor answers soon.
   *[mentor] The job seeker said yes. We are waiting for your answer.
}
duo-state-accepted-by-mentor = { $role ->
    [mentee] The mentor said yes. We are waiting for your answer.
   *[mentor] You said yes. The job seeker answers soon.
}
duo-state-accepted = You both said yes. Choose your first meeting.
duo-state-first-meeting-set = Your first meeting is planned. Your six months begin on that day.
duo-state-active = You meet from { $first } to { $last }.
duo-state-at-risk = You meet too little. The programme will call to help you.
duo-state-paused = Your meetings are paused.
duo-state-completed = Well done, you have crossed: from { $first } to { $last }.
duo-state-ended-early = { $by ->
    [you] You stopped before the end, on { $last }.
    [other] { $name } stopped before the end, on { $last }.
   *[coordinator] The programme stopped it before the end, on { $last }.
}
duo-state-cancelled = { $by ->
    [you] You preferred not to begin.
    [other] The other person cannot begin.
    [clock] An answer did not come in time.
   *[coordinator] The programme took the proposal back.
}
duo-cancelled-next = { $programme } is looking for another mentor for you. You have nothing to do.
duo-why-no-time = Not enough time
duo-why-no-chemistry = We did not get on
duo-why-expectations = Other expectations
duo-why-logistics = Times or places do not fit
duo-why-found-work = A job was found
duo-why-training = Training or studies begin
duo-why-support = Another kind of help is more urgent
duo-why-new-mentor = The wish for another mentor
duo-why-unsaid = I would rather not say
duo-why-no-answer = No answer in time
duo-why-sector = Another field of work
duo-why-language = No common language
duo-months = Your six months
duo-meetings = Your meetings
duo-rule = Meet at least twice a month.
duo-rule-none = Nothing is asked for that month.
duo-rule-paused = Paused. Nothing is asked until { $day }.
duo-rule-short = { $held ->
    [0] No meeting that month. That was too few.
   *[other] { $held } of the two meetings asked for. That was too few.
}
duo-rule-over = { $held ->
    [0] No meeting that month.
   *[other] { $held } meeting that month.
}
duo-rule-kept = { $held } meetings. That is very good.
duo-rule-running = { $held ->
    [0] No meeting yet. Plan two, by { $day } at the latest.
   *[other] { $held } of the two meetings asked for. Plan the next one, by { $day } at the latest.
}
duo-rule-ahead = Plan two meetings, by { $day } at the latest.
duo-rule-set = { $held ->
    [0] Two meetings are planned or to confirm.
   *[other] One meeting held, another one planned or to confirm.
}
duo-rule-one-more = One meeting is planned or to confirm. Plan another one, by { $day } at the latest.
duo-bridge-term = The bridge of your six months, from { $first } to { $last }.
duo-bridge-ahead = The bridge of your six months. It begins with your first meeting.
duo-bridge-begins = The bridge begins on the day of your first meeting.
duo-bridge-month = { $month }: { $held } of { $needed }.
duo-bridge-sign = { $day }: { $state }.
duo-sign-planned = planned
duo-sign-to-report = to confirm
duo-sign-said-by-one = confirmed by one of you
duo-sign-held = held
duo-sign-not-held = not held
duo-sign-disputed = different answers
duo-sign-cancelled = cancelled
duo-light-green = All is well
duo-light-amber = Think of meeting again
duo-light-red = The programme helps you
duo-light-on-track = Last meeting: { $day }.
duo-light-no-meeting = { $unit ->
    [months] No meeting for { $n } months (since { $day }).
   *[days] No meeting for { $n } days (since { $day }).
}
duo-light-short-month = In { $month }: { $held } of { $needed } meetings.
duo-next-answer = Say yes or no
duo-next-wait-answer = The other person’s answer
duo-next-plan-first = Plan your first meeting
duo-next-report = Did you meet { $name }?
duo-next-midterm = You are half-way: how is it going?
duo-next-meet = You meet { $name }
duo-next-plan = Plan your next meeting
duo-next-go-on = Your meetings go on
duo-next-closing = A few questions to finish
duo-by-answer = Answer by { $day } at the latest.
duo-by-wait-answer = It comes on { $day } at the latest.
duo-by-plan-first = Meet by { $day } at the latest.
duo-by-midterm = Answer by { $day } at the latest. It takes two minutes.
duo-by-plan = Meet by { $day } at the latest.
duo-by-go-on = That is on { $day }.
duo-by-closing = Answer by { $day } at the latest. It takes three minutes.
duo-go-answer = See the proposal
duo-go-plan-first = Plan the meeting
duo-go-plan = Plan a meeting
duo-go-midterm = Answer
duo-go-closing = Answer
duo-ahead = Next meeting with { $name }
duo-said-other-yes = { $name } says yes. Do you agree?
duo-said-other-no = { $name } says no. Do you agree?
duo-said-own-yes = You said yes. { $name } still has to confirm.
duo-said-own-no = You said no. { $name } still has to confirm.
duo-said-disputed = { $name } and you do not say the same. The programme will call you.
duo-met = Yes, we met
duo-not-met = No, not this time
duo-done-met = Thank you, it is noted.
duo-done-not-met = Thank you, it is noted. You can plan another day.
duo-done-disputed = Your answers differ. The programme will call you both.
duo-done-planned = The meeting is planned. The other person gets a message.
duo-done-moved = The meeting is moved. The other person gets a message.
duo-done-cancelled = The meeting is cancelled. The other person gets a message.
duo-done-goals = Your goals are kept.
duo-done-midterm = Thank you for your answers. The programme reads them.
duo-done-closing = Thank you for your answers, and good luck.
duo-done-asked = Your question is sent. The programme will answer you.
duo-done-worry = Your message has arrived. We will contact you.
duo-done-ended = It has stopped. Thank you for saying so.
duo-done-change = It is noted. We are looking for another mentor.
duo-ics = Add to my calendar
duo-move = Move
duo-cancel = Cancel
duo-report = Say whether you met
duo-report-change = Change my answer
duo-minutes = { $n } min
duo-hours = { $n } h
duo-hours-minutes = { $hours } h { $rest }
duo-place-online = Online or by telephone
duo-place-workplace = Where the mentor works
duo-place-programme-office = At the office of the programme
duo-place-public-place = In a public place
duo-place-public-place-hint = Library, café, park…
duo-goals = Your goals
duo-goals-none = What do you want to reach together? Note three goals at most.
duo-goals-write = Note our goals
duo-goals-change = Change or tick off
duo-goals-hint = Write them together. You both read and change them.
duo-goals-save = Save
duo-goal-n = Goal { $n }
duo-goal-far = How far is goal { $n }?
duo-progress-none = To do
duo-progress-under-way = Under way
duo-progress-done = Reached
duo-history = What happened
duo-who-you = You
duo-who-coordinator = The programme
duo-who-clock = The calendar
duo-line = { $who }: { $what }
duo-act-propose = proposal
duo-act-accept-proposal = yes to the proposal
duo-act-decline-proposal = no to the proposal
duo-act-expire-proposal = end of the time to answer
duo-act-set-first-meeting = first meeting planned
duo-act-lose-first-meeting = first meeting to plan again
duo-act-begin = start of the six months
duo-act-flag = too few meetings
duo-act-recover = enough meetings again
duo-act-pause = pause
duo-act-resume = on again after the pause
duo-act-extend = more time
duo-act-complete = end of the six months
duo-act-end-early = end before the time
duo-act-cancel = end before the start
duo-act-plan-meeting = meeting planned
duo-act-move-meeting = meeting moved
duo-act-cancel-meeting = meeting cancelled
duo-act-report = answer about a meeting
duo-act-goals = goals written
duo-act-other = change
duo-coordinator = Your coordinator
duo-coordinator-text = A question about your meetings? Somebody passes it on to { $programme }.
duo-ask = Write my question
duo-mail = Write an e‑mail
duo-worry = Is something wrong?
duo-worry-text = This contact is outside your meetings. You are heard.
duo-worry-secret = We say nothing of it to the other person.
duo-worry-tell = Write what is wrong
duo-do-plan = Plan a meeting
duo-do-move = Move the meeting
duo-do-cancel = Cancel this meeting?
duo-do-report = Did you meet?
duo-do-goals = Our goals
duo-do-midterm = How is it going, half-way?
duo-do-closing = Closing questions
duo-do-ask = Your question to the programme
duo-do-worry = Say what is wrong
duo-do-change-mentor = Ask for another mentor
duo-do-end = End the mentoring
duo-do-attestation = Attestation of participation
duo-own-file = My file
duo-back = Back to our meetings
duo-see = See our meetings
duo-keep = Change nothing
duo-keep-unplanned = Go back without planning
duo-keep-unsent = Go back without sending
duo-stale = Your page was old
duo-stale-now = This is where you are now.
duo-stale-typed = What you typed is still here. Read it again, then send again.
duo-not-now = This is not possible now.
duo-cannot-not-yet = This meeting has not begun yet
duo-cannot-begun = This meeting has begun already
duo-cannot-cancelled = This meeting is cancelled
duo-cannot-settled = The programme has confirmed this meeting already
duo-cannot-already-said = You have both answered already
duo-cannot-closed = This is no longer possible now
duo-cannot-too-many = There are many already. Call the programme
duo-move-from = Planned until now: { $moment }.
duo-plan-text = { $name } gets a message with the date.
duo-date = Which day?
duo-time = At what time?
duo-time-hint = The time in Brussels.
duo-length = For how long?
duo-where = Where?
duo-place-text = The exact place
duo-place-text-hint = For example: Sophia library, rue Josaphat.
duo-plan-do = Plan this meeting
duo-move-do = Move the meeting
duo-cancel-text = { $name } gets a message. You can plan another day right after.
duo-cancel-do = Cancel the meeting
duo-report-text = { $name } answers too. If your answers differ, the programme will call you.
duo-answers-secret = The other person does not read your answers. The programme reads them to help you.
duo-answers-send = Send my answers
duo-going-well = Well
duo-going-so-so = So-so
duo-going-not = Not well
duo-question-going = How are your meetings going?
duo-question-remark = Would you like to add something?
duo-question-remark-hint = Write nothing about health or religion.
duo-question-autonomy = { $role ->
    [mentee] Do you find it easier to look for work on your own?
   *[mentor] Does the job seeker look for work better on their own?
}
duo-question-project = { $role ->
    [mentee] Is your project clear now?
   *[mentor] Is their project clear now?
}
duo-question-network = { $role ->
    [mentee] Do you know more people who help your project?
   *[mentor] Do they know more people who help their project?
}
duo-question-again = Would you do it again?
duo-scale-low = Not at all
duo-scale-high = Fully
duo-far-yes = Yes
duo-far-partly = In part
duo-far-no = No
duo-again-yes = Yes
duo-again-no = No
duo-again-unsaid = No opinion
duo-ask-text = { $programme } reads your question and calls you back.
duo-ask-label = Your question
duo-ask-do = Send the question
duo-words-hint = 500 characters at most. Do not write your national number.
duo-worry-label = What is happening?
duo-worry-do = Send my message
duo-end-why = Why?
duo-end-hint = { $name } does not read your reason.
duo-end-mentee = { $name } gets a message. The programme looks for what comes next with you, without penalty.
duo-end-mentor = { $name } gets a message. The programme takes care of what comes next.
duo-end-do = End the mentoring
duo-change-text = Your meetings with { $name } end. That is allowed, and nobody judges you.
duo-change-after = We look for another mentor for you at once.
duo-change-do = Ask for another mentor
duo-deed-print = Print, or keep as PDF
duo-deed-that = Passerelle confirms that
duo-deed-text = takes part in the programme { $programme }. The mentoring with { $name } began on { $first } and goes on until { $last }.
duo-deed-text-past = took part in the programme { $programme }, in a mentoring with { $name }, from { $first } to { $last }.
duo-deed-counted = Only meetings that both people confirmed are counted.
duo-deed-signature = For { $programme }
duo-deed-day = Brussels, { $day }
duo-deed-meetings = { $n ->
    [one] confirmed meeting
   *[other] confirmed meetings
}
duo-deed-hours = spent together
duo-deed-months = { $n ->
    [one] month with a meeting
   *[other] months with a meeting
}
duo-deed-mentor = This attestation is for the person whom you guide. Yours is in your space.
duo-deed-early = The attestation comes after your first confirmed meeting.
duo-way = Your meetings
duo-way-open = Open the page of our meetings
duo-way-open-text = Plan your meetings and follow your six months.
duo-way-old = See my last meetings
duo-way-old-text = Your attestation is there too.
error-required-at = Choose a day
error-required-time = Choose a time
error-required-minutes = Choose how long
error-required-place = Choose a place
error-past-at = Choose a moment that has not passed yet
error-after-end-at = Choose a day before the end, on { $end }
error-paused-at = Choose a day after the pause, from { $until }
error-overlap-at = You have a meeting at that moment already
error-minutes-range-minutes = Choose between { $min } and { $max } minutes
error-unanswered = Choose an answer
error-unanswered-again = Say whether you would do it again
error-unanswered-network = Say whether there are more people who help the project
error-unanswered-project = Say whether the project is clear now
error-unanswered-autonomy = Choose a number from 1 to 5 for the search for work
error-unanswered-going = Say how your meetings are going
error-unwritten = Write a few words
