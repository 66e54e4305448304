# Who is off the list, and why.
withdrawn-by-person = withdrew
withdrawn-by-team = withdrawn by the team
withdrawn-replaced = somebody else is coming
withdrawn-no-reply = did not reply, the seat was given on
withdrawn-said = { $by }: { $reason }
