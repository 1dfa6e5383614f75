# Messages of Passerelle. Nothing sensitive: who reads over a shoulder must not learn anything.
# Text messages stay below 160 characters; what the GSM-7 alphabet lacks loses its accent there (gsm.rs).

hello = Hello,
open =
    Your page: { $link }
    Your reference: { $reference }. Enter it on the page. We then send you a code.
signature =
    Passerelle · mentoring for work in Brussels
    A question? Call Actiris on 0800 35 123, Monday to Friday, 8.30 am to 4.30 pm. The call is free.
    Co-funded by the European Union (ESF+)

partner = your duo partner
see-page = see your page
place-online = online or by telephone
place-workplace = where the mentor works
place-programme-office = at the office of the programme
place-public-place = in a public place
ask-us = ask us
session-any = a session
session-information = an information session
session-training = a module of the training
session-collective = a group session

received-subject = We have received your application
received-text =
    Your application has arrived. Your reference is { $reference }. Write it down: you need it to follow your application.

    Somebody will read it and answer you.
received-sms = Passerelle: application received. Your reference: { $reference }. Follow it: { $link }

code-subject = Your code for Passerelle
code-text =
    Your code is { $code }. It works for { $minutes } minutes.

    Do not give it to anybody. You did not ask for it? Then do nothing: without this code nobody can open your file.
code-sms = Passerelle: your code is { $code }. It works for { $minutes } minutes. Do not give it to anybody.

news-subject = There is news about { $reference }
news-text = There is news about your file { $reference }.
news-sms = Passerelle: there is news about { $reference }. Read it here: { $link }

withdrawn-subject = Your application { $reference } is withdrawn
withdrawn-text =
    You have withdrawn your application { $reference }. We have noted it, and it has no consequences for you.

    You change your mind? You can apply again whenever you want.
withdrawn-sms = Passerelle: your application { $reference } is withdrawn. You can apply again whenever you want.

erased-subject = Your data are erased
erased-text =
    Your data for file { $reference } are erased, as you asked. This is our last message.

    You can apply again whenever you want.
erased-sms = Passerelle: your data for { $reference } are erased. This is our last message.

asked-subject = A question is waiting for you
asked-text =
    We have a question about your file { $reference }.

    Answer at the latest: { $until }

    You cannot do it in time? Call us, we look for a way with you.
asked-sms = Passerelle: a question is waiting for you. Latest day: { $until }. Answer here: { $link }

interview-reminder-subject = Reminder: your interview
interview-reminder-text =
    You have an interview soon.

    When: { $when }

    You cannot come? Tell us: we find another date.
interview-reminder-sms = Passerelle: reminder of your interview, { $when }. More here: { $link }

task-subject = A task is waiting for you
task-text =
    There is something to do for your file { $reference }. Your page tells you what.

    At the latest: { $until }

    You need help? Call us.
task-sms = Passerelle: a task is waiting for you. Latest day: { $until }. Read it here: { $link }

volunteer-received-subject = We have received your offer
volunteer-received-text =
    Thank you! Your offer has arrived. Your reference is { $reference }. Write it down: you need it to follow your file.

    Somebody will read it and answer you.
volunteer-received-sms = Passerelle: thank you, your offer has arrived. Your reference: { $reference }. Follow it: { $link }

available-subject = You are now available as a mentor
available-text =
    Everything is in order: you are now available as a mentor. Thank you!

    We write to you as soon as a duo is possible. You can take a break whenever you want.
available-sms = Passerelle: you are now available as a mentor. Thank you! Your page: { $link }

still-available-subject = Are you still available?
still-available-text =
    Are you still available as a mentor? Tell us yes or no.

    Answer at the latest: { $until }

    Without an answer, your profile is paused. You can come back whenever you want.
still-available-sms = Passerelle: are you still available? Latest day: { $until }. Answer here: { $link }

paused-subject = Your profile is paused
paused-text =
    We had no answer from you. So your profile as a mentor is paused. We do not propose a duo to you.

    You want to come back? Tell us that you are available. Your profile then comes back at once.
paused-sms = Passerelle: no answer, your profile is paused. To come back: { $link }

left-subject = You are no longer a mentor
left-text =
    You have left Passerelle as a mentor. We have noted it. Thank you for the time that you gave.

    You want to come back one day? We would be glad.
left-sms = Passerelle: you are no longer a mentor, we have noted it. Thank you for your time. Your page: { $link }

proposal-subject = A duo is proposed to you
proposal-text =
    A duo is proposed to you. Read the proposal, then answer yes or no.

    Answer at the latest: { $until }

    You are not sure? Ask your question first. You may say no, it has no consequences for you.
proposal-sms = Passerelle: a duo is proposed to you. Answer yes or no. Latest day: { $until }. { $link }

proposal-reminder-subject = Reminder: a duo waits for your answer
proposal-reminder-text =
    A duo is proposed to you, and we do not have your answer yet. Say yes or no: both help us.

    Answer at the latest: { $until }
proposal-reminder-sms = Passerelle: a duo waits for your answer. Latest day: { $until }. Answer here: { $link }

proposal-closed-subject = The proposal of a duo is closed
proposal-closed-text =
    The proposal of a duo is no longer open. There is nothing more for you to do.

    We write to you as soon as there is news.
proposal-closed-sms = Passerelle: the proposal of a duo is closed. There is nothing for you to do. More here: { $link }

duo-accepted-subject = Your duo can begin
duo-accepted-text =
    You have both said yes: your duo can begin.

    The next step: choose a date for your first meeting.
duo-accepted-sms = Passerelle: your duo can begin. Choose a date for your first meeting: { $link }

meeting-planned-subject = A meeting is planned
meeting-planned-text =
    A meeting of your duo is planned.

    With: { $name }
    When: { $when }
    Place: { $place }

    It does not suit you? Propose another time.
meeting-planned-sms = Passerelle: meeting planned with { $name }, { $when }. More here: { $link }

meeting-moved-subject = A meeting has another date or place
meeting-moved-text =
    A meeting of your duo has changed. This is planned now.

    With: { $name }
    When: { $when }
    Place: { $place }

    It does not suit you? Propose another time.
meeting-moved-sms = Passerelle: meeting changed with { $name }, { $when }. More here: { $link }

meeting-cancelled-subject = A meeting is cancelled
meeting-cancelled-text =
    This meeting of your duo does not take place.

    With: { $name }
    When: { $when }

    You can choose another date whenever you want.
meeting-cancelled-sms = Passerelle: meeting cancelled with { $name }, { $when }. More here: { $link }

meeting-reminder-subject = Reminder: your meeting
meeting-reminder-text =
    You have a meeting of your duo soon.

    With: { $name }
    When: { $when }
    Place: { $place }

    You cannot come? Say so now, and propose another time.
meeting-reminder-sms = Passerelle: reminder, meeting with { $name }, { $when }. More here: { $link }

meeting-report-subject = Did you meet?
meeting-report-text =
    A meeting of your duo was planned.

    With: { $name }
    When: { $when }

    Did it take place? Tell us yes or no.
meeting-report-sms = Passerelle: did you meet { $name }, { $when }? Answer here: { $link }

meeting-confirm-subject = A meeting to confirm
meeting-confirm-text =
    The other person of your duo says that this meeting took place.

    With: { $name }
    When: { $when }

    Is that right? Tell us yes or no.
meeting-confirm-sms = Passerelle: meeting with { $name }, { $when }: confirm here: { $link }

midterm-subject = Your duo is half-way
midterm-text =
    Your duo is half-way. How is it going? Tell us: it takes two minutes.

    Something is not going well? You can also call us.
midterm-sms = Passerelle: your duo is half-way. How is it going? Answer here: { $link }

closing-subject = Your duo ends: a few questions
closing-text =
    The months of your duo are over. Thank you for all that you put into it!

    Please answer a few more questions. They help us to do better. Your attestation is on your page.
closing-sms = Passerelle: your duo ends. A few questions and your attestation: { $link }

duo-ended-subject = Your duo has stopped
duo-ended-text =
    Your duo has stopped. You did nothing wrong, and it has no consequences for you.

    Your page tells you what comes next. You want to talk about it? Call us.
duo-ended-sms = Passerelle: your duo has stopped. Your page tells you what comes next: { $link }

session-invited-subject = You are expected at a session
session-invited-text =
    There is a place for you: { $session }.

    When: { $when }
    Place: { $address }

    You cannot come? Tell your programme. Then somebody else can have your place.
session-invited-sms = Passerelle: { $session }, { $when }. Place: { $address }

session-cancelled-subject = A session is cancelled
session-cancelled-text =
    This session does not take place: { $session }.

    When: { $when }

    Please do not come. Your programme will propose another date.
session-cancelled-sms = Passerelle: cancelled: { $session }, { $when }. Your programme will propose another date.

worry-subject = A worry about duo { $reference }
worry-text = Somebody has a worry about duo { $reference }. Open your desk to read it, today if you can.
worry-sms = Passerelle: a worry about duo { $reference }. Open your desk.

desk-code-subject = Your code for the desk of Passerelle
desk-code-text =
    Your code is { $code }. It works for { $minutes } minutes.

    Do not give it to anybody. You did not ask for it? Tell your administrator.
desk-code-sms = Passerelle: the code of your desk is { $code }. It works for { $minutes } minutes.

letter-date = Brussels, { $date }
letter-reference = Your reference: { $reference }
letter-how = To read more or to answer
letter-phone = By telephone: call 0800 35 123, Monday to Friday, 8.30 am to 4.30 pm. The call is free. Say your reference.
letter-desk = At the desk: come with this letter. Somebody helps you.
letter-post = By post: write to us at the address at the top of this letter. Give your reference.
letter-page = On the internet, if you want: { $link }
letter-closing = With kind regards,
letter-team = The Passerelle team
letter-funding = Co-funded by the European Union
