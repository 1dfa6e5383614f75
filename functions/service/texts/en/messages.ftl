# Messages of Passerelle. Nothing sensitive: who reads over a shoulder must not learn anything.
# Text messages stay below 160 characters and within the GSM-7 alphabet.

signature =
    Passerelle · mentoring for work in Brussels
    A question? Call Actiris on 0800 35 123, Monday to Friday, 8.30 am to 4.30 pm. The call is free.

received-subject = We have received your application
received-text =
    Hello,

    Your application has arrived. Your reference is { $reference }. Write it down: you need it to follow your application.

    Somebody will read it and answer you. You can see how it is going here:
    { $link }
received-sms = Passerelle: application received. Your reference: { $reference }. Follow it: { $link }

code-subject = Your code for Passerelle
code-text =
    Hello,

    Your code is { $code }. It works for { $minutes } minutes.

    Do not give it to anybody. You did not ask for it? Then do nothing: without this code nobody can open your file.
code-sms = Passerelle: your code is { $code }. It works for { $minutes } minutes. Do not give it to anybody.

news-subject = There is news about { $reference }
news-text =
    Hello,

    There is news about your application { $reference }. You can read it here:
    { $link }

    You will need your reference. We then send you a code.
news-sms = Passerelle: there is news about { $reference }. Read it here: { $link }

withdrawn-subject = Your application { $reference } is withdrawn
withdrawn-text =
    Hello,

    You have withdrawn your application { $reference }. We have noted it, and it has no consequences for you.

    You change your mind? You can apply again whenever you want.
withdrawn-sms = Passerelle: your application { $reference } is withdrawn. You can apply again whenever you want.

erased-subject = Your data are erased
erased-text =
    Hello,

    Your data for application { $reference } are erased, as you asked. This is our last message.

    You can apply again whenever you want.
erased-sms = Passerelle: your data for { $reference } are erased. This is our last message.
