# Signing in at the desk.
signin-title = Sign in to the desk
signin-lead = For the teams of Actiris and the four programmes.
signin-lost = Your session has ended. Sign in again: what you were writing is still here.
signin-provider = Sign in with your organisation
signin-with = Sign in with { $name }
signin-none = Signing in is not set up yet. Ask your administrator.
signin-email = Your e-mail address at work
signin-email-hint = We send a six-digit code to it.
signin-send = Get a code
signin-sent = If { $email } is on the staff list, a code is on its way.
signin-code = The code
signin-code-hint = Six digits, good for 15 minutes.
signin-open = Sign in
signin-other = Another address, or another code
signin-fault-other = Signing in did not work. Try once more.
