# Review: reading applications and giving points; seats whose name comes later, and replies.

cli-verb-review = Shows the applications, or one with all its answers
cli-verb-points = Writes down the points of one reader
cli-verb-invite = Sets seats aside for an organisation that will name who comes
cli-verb-name = Says who comes on a seat that had no name
cli-verb-substitute = Says who comes instead of somebody
cli-verb-replies = Shows who is coming, who is silent and who is next

cli-option-who-points = Who; then points behind the number of a criterion: 1=4 2=5. Nothing behind the sign takes them back
cli-option-reader = Who gives the points; those of each reader stay apart
cli-option-invited = Name of the organisation
cli-option-seats = How many seats; one unless said
cli-option-who-seat = Registration id, 16-digit code, or a name that finds exactly one
cli-usage-points = It is not said who got which points. Nothing has changed. For example: rota points trabzon "Ayşe Işık" 1=4 2=5 --reader "Deniz"

cli-review = { $count ->
    [0] Nobody has applied to this meeting.
    [one] One application.
   *[other] { NUM($count) } applications, in the order of application.
}
cli-review-one = { $name }, { $organisation }: { $verdict }. Points: { $points }
cli-review-head = Name | Organisation | Verdict | Points
cli-criteria-head = No | Criterion | At most
cli-answers-head = Question | Answer
cli-given-head = Reader | Criterion | Points
cli-history-head = From the same organisation | Who | Arrival or selection
cli-points-given = { $name }: { $reader } gave points. With all readers: { $points }
cli-invited = { $seats ->
    [one] One seat is set aside for { $organisation }; who comes is to be named. It is given before all others when seats are given.
   *[other] { NUM($seats) } seats are set aside for { $organisation }; who comes is to be named. They are given before all others when seats are given.
}
cli-seat-named = { $name } comes for { $organisation }.
cli-substituted = { $name } will come for { $organisation }. The registration of the one before is withdrawn; the seat is the same.
cli-replies = { $selected } selected: { $coming } coming, { $silent } silent. Seats given back: { $not_coming }.
cli-replies-until = Last day for a reply: { $day }.
cli-replies-overdue = The time for replies is over; the last day was { $day }. To give the seats of the silent to the next: rota promote --overdue
cli-replies-head = Name | Organisation | Reply | When | Phone
cli-replies-next = There is a free seat; next: { $names }. To give it: rota promote
cli-replies-next-if-released = Those who would follow the silent: { $names }.
cli-withdrawn-by-by-person = gave it back
cli-withdrawn-by-by-team = withdrawn by the team
cli-withdrawn-by-replaced = somebody else is coming
cli-done-invite = seats set aside
cli-done-name = naming of a representative
cli-done-points = points
cli-done-substitute = a substitute

error-criterion-unknown = The call has no criterion of this number. Nothing has changed. “rota review” lists them.
error-points-too-many = These are more points than the criterion has. Nothing has changed.
error-points-no-application = This registration has no application; no points are given. Nothing has changed.
error-invited-nobody = It is not said which organisation is invited. Nothing has changed.
error-invited-seats-out-of-bounds = Between 1 and 20 seats are set aside for an organisation at once. Nothing has changed.
error-seat-named-already = This seat has a name. Nothing has changed. If somebody else comes, write them down as the substitute.
error-substitute-arrived = This person has arrived; nobody can come instead. Nothing has changed.
error-balance-unreadable = The balance could not be read. Nothing has changed. Write percentages: women=40 men=30
error-balance-out-of-bounds = Goals of balance are percentages from 1 to 100, together at most 100. Nothing has changed.
