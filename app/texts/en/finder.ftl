# Which programme fits me.
finder-title = Which programme fits me?
finder-lead = Five short pages. At the end, you know where to apply, and why.
finder-fact-short = It takes two minutes.
finder-fact-here = Your answers stay on this device. Nothing is sent.
finder-fact-unknown = “I do not know” is an answer, too.
finder-begin = Start
finder-see-result = See my result again
finder-stays-here = Your answers stay on this device. Nothing is sent.
finder-review = Look at my answers again
finder-missing-title = Some answers are still missing
finder-missing = Answer a few more questions. Then you see your programmes.
finder-open-title = { $n ->
        [1] One programme fits you
        [2] Two programmes fit you
        [3] Three programmes fit you
       *[other] All four programmes fit you
    }
finder-open-lead = Here is why, programme by programme.
finder-maybe-title = { $n ->
        [1] One programme may fit you
        [2] Two programmes may fit you
        [3] Three programmes may fit you
       *[other] Four programmes may fit you
    }
finder-maybe-lead = One point is still to be checked. You can already apply.
finder-none-title = Let us see what is possible
finder-none-lead = None of the four programmes opens today. There is another door.
finder-door = Another possibility:
finder-mentors = See the mentors of { $programme }
finder-programme = See { $programme }
finder-advise-title = Not sure?
finder-advise = A person looks at your answers and suggests a programme.
verdict-yes = Fits you
verdict-maybe = To be checked
verdict-no = Not this time
met-shared = You live in Brussels. You are registered with Actiris and have no job.
met-lives-in-brussels = You live in Brussels.
met-registered = You are registered with Actiris.
met-not-working = You do not have a job at the moment.
met-age = You are the right age: { $min } to { $max }.
met-origin-outside-eu = Your background is outside the European Union.
met-long-term-residence = You may stay in Belgium for a long time.
met-has-project = You have an idea of the job you want.
met-no-project = No clear idea yet? A mentor for all trades helps you choose.
unmet-lives-in-brussels = The programme is for people who live in Brussels.
unmet-registered = You need to be registered with Actiris. It is free.
unmet-not-working = The programme is for people without a job.
unmet-age = The programme takes people from { $min } to { $max } years old.
unmet-origin-outside-eu = { $programme } is for people with a background outside the European Union.
unmet-long-term-residence = { $programme } asks for a long-term residence permit.
unmet-has-project = { $programme } asks for a clear idea of the job you want.
fact-residence = We do not know where you live.
fact-registration = Check your registration with Actiris: { $programme } asks for it.
fact-work = Talk about your present work: { $programme } looks at it with you.
fact-birth-year = We do not know your age.
fact-exact-age = Your exact age counts. { $programme } checks it with you.
fact-origin = { $programme } has a rule about background. They talk about it with you.
fact-residency = { $programme } looks at your residence permit with you.
fact-project = { $programme } asks for an idea of the job. Talk about it together.
fact-rule-to-confirm = { $programme } checks one more point with you.
door-programme = { $programme } may fit you.
door-register = Register with Actiris first. It is free and it opens doors.
door-register-link = Register with Actiris
door-actiris = Call Actiris on 0800 35 123. A person looks with you.
