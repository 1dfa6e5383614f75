# One’s own desk: roles, and who stands in.
own-title = Mijn bureau
own-roles = Mijn rollen
own-roles-text = Een fout? Zeg het aan wie het team beheert.
own-away = Mijn afwezigheid
own-away-text = Een collega ziet dan uw dossiers bij de eigen dossiers. Ze blijven van u.
own-now = { $name } vervangt u van { $from } tot en met { $until }.
own-for-other = U vervangt { $name } van { $from } tot en met { $until }.
own-alone = Uw programma heeft nog geen andere collega.
own-to = Wie vervangt u?
own-from = Eerste dag
own-last = Laatste dag
own-do = Mijn afwezigheid noteren
own-end = Deze vervanging stoppen
own-done-away = Genoteerd. Uw collega ziet uw dossiers op deze dagen.
own-done-end = Genoteerd. Niemand vervangt u nog.
error-not-a-colleague = Kies een collega uit de lijst
