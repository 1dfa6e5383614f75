# One’s own desk: roles, and who stands in.
own-title = My desk
own-roles = My roles
own-roles-text = A mistake? Tell whoever manages the team.
own-away = My absence
own-away-text = A colleague then sees your files among their own. They stay yours.
own-now = { $name } stands in for you from { $from } to { $until }.
own-for-other = You stand in for { $name } from { $from } to { $until }.
own-alone = Your programme has no other colleague yet.
own-to = Who stands in for you?
own-from = First day
own-last = Last day
own-do = Note my absence
own-end = End this stand-in
own-done-away = Noted. Your colleague sees your files on these days.
own-done-end = Noted. Nobody stands in for you any more.
error-not-a-colleague = Choose a colleague from the list
