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
cli-replies-head = Name | Organisation | Reply | When | Phone | Calls
cli-replies-next = There is a free seat; next: { $names }. To give it: rota promote
cli-replies-next-if-released = Those who would follow the silent: { $names }.
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

participants-tab-review = Review
participants-tab-selection = Selection
participants-tab-replies = Replies

app-undo = Undo

review-empty = Nobody has applied to this meeting yet. Once an application sheet is imported, applications are read here one by one.
review-count = Decided on { NUM($read) } of { NUM($count) } applications.
review-list = Applications
review-reader = Reader
review-reader-hint = Points are written under this name; those of each reader stay apart.
review-who-reads = To give points, write your name above first.
review-points = { NUM($points) } points
review-sent = Applied: { DATE($at, style: "datetime") }
review-late = after the close
review-verdict = Verdict
review-reason = Reason (optional)
review-why-not = Why is it not eligible? (goes into the minutes)
review-again = answers changed
review-again-hint = The answers have changed since the verdict: read them and decide again.
cli-review-again = { $verdict }; read again
review-your-points = Your points
review-criterion = { $title } (0–{ $most })
review-points-wrong = Write a number from 0 to { $most }.
review-others = { $reader }: { $title } { $points }
review-answers = Answers in the application
review-from-row = { $file }, row { $row }
review-no-application = This registration comes from no application; there are no answers and no points.
review-history = Organisation
review-first-time = This organisation has no other registration in the programme.
review-criteria = Criteria and their points ({ NUM($count) })
review-criteria-hint = For the call of the whole route. A criterion whose name is emptied goes; points that were given are kept.
review-criterion-tr = Criterion { $number } (Turkish)
review-criterion-en = In English
review-criterion-most = Most points

seats-rules = Rules and balance
seats-count = { NUM($selected) } people for { NUM($seats) } seats.
seats-room = Capacity { NUM($capacity) }, { NUM($reserve) } kept for the door.
seats-per-organisation = At most { NUM($count) } per organisation
seats-quota = { $group }: { NUM($seats) } seats
seats-goal-women = women at least { PCT($share) } ({ NUM($seats) } seats)
seats-goal-men = men at least { PCT($share) } ({ NUM($seats) } seats)
seats-priority = priority { $number }: { $name }
seats-priority-points = points
seats-priority-first-time = organisation for the first time
seats-priority-same-province = organisation of the meeting’s province
seats-change-rules = Change the rules
seats-of-group = { $group }: { NUM($count) }
seats-group-unknown = kind not known
seats-sexes = Women { NUM($women) }, men { NUM($men) }, not known { NUM($unknown) }
seats-lopsided = More than two thirds of the selected are of one group: { $group }
seats-give-all = { $count ->
    [0] Give the seats
    [one] Give the seats (1 change)
   *[other] Give the seats ({ NUM($count) } changes)
}
seats-given = The recorded selection follows the rules.
seats-preview = This is a preview; nothing is written until the seats are given.
seats-invite = Invite an organisation
seats-invited = Invited organisation
seats-invited-hint = It names later who comes; its seat is set aside before all others.
seats-invited-seats = Seats
seats-set-aside = Set aside
seats-empty = Nobody has applied to this meeting yet.
seats-selected = Selected
seats-waiting = Waiting list
seats-not-selected = Not considered
seats-rank = Rank
seats-why = Why
seats-moves = will change
seats-give = Select
seats-let-wait = Put on the waiting list
seats-refuse = Do not select
seats-reason = Reason (goes into the minutes)

replies-empty = Nobody is selected yet. Once seats are given, who is coming is followed here.
replies-count = { NUM($selected) } selected · { NUM($coming) } coming · { NUM($silent) } not answered yet · { NUM($not_coming) } gave up their seat
replies-until = Last day for a reply
replies-until-hint = dd.mm.yyyy
replies-day = { DATE($day, style: "short") }
replies-overdue = The time for replies is over.
replies-channel = Reply by
replies-phone = Telephone
replies-mail = E-mail
replies-form = Form
replies-next = { $count ->
    [one] There is a free seat; next: { $names }.
   *[other] There are free seats; next: { $names }.
}
replies-give = { $count ->
    [one] Give the seat
   *[other] Give { NUM($count) } seats
}
replies-give-and-write = Give the seat and write the letter…
replies-written = { $letters ->
    [one] One letter written ({ NUM($files) } files). Nothing was sent; the drafts are yours to send.
   *[other] { NUM($letters) } letters written ({ NUM($files) } files). Nothing was sent; the drafts are yours to send.
}
replies-next-if-released = The time for replies is over. Those who would follow the silent: { $names }.
replies-release = Offer the seats of those who have not replied to the next in line
replies-reach = Telephone, e-mail
replies-reply = Reply
replies-coming = Coming
replies-not-coming = Not coming
replies-silent = Silent
replies-no-answer = No answer
replies-other = Sends somebody else
replies-name = Name who comes
replies-replaced = Somebody else is coming
replies-instead = instead of { $name }
replies-instead-of = Instead of { $name }
replies-known = { $name } looks like somebody known already. Is it them?
replies-somebody-else = Somebody else
replies-at = { DATE($at, style: "datetime") }
replies-line = { NUM($selected) } selected: { NUM($coming) } coming, { NUM($not_coming) } not, { NUM($silent) } silent
replies-line-until = last day { DATE($day, style: "short") }

call-priorities = Priorities
call-priorities-note = Considered before the order of application; the first one counts most.
call-priority = Priority { $number }
call-priority-none = none
call-balance = Balance of women and men
call-balance-note = At least this share of the seats (%) is set aside; if nobody asks for it, others get it.
call-balance-women = Women, at least %
call-balance-men = Men, at least %
call-balance-wrong = A percentage from 1 to 100; together at most 100.
review-back = Back to the one before
