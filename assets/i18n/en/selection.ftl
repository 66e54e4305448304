# Selection, replies and withdrawal.

cli-verb-select = Selects participants by the rules of the call, or one by one
cli-verb-promote = Fills seats that became free from the waiting list
cli-verb-reply = Writes down whether somebody is coming
cli-verb-withdraw = Withdraws somebody's registration

cli-option-who-selection = Registration id, 16-digit code, person id, or a name that finds exactly one; then selected, waiting, not_selected, undecided, eligible, incomplete or not_eligible
cli-option-who-reply = Registration id, 16-digit code, person id, or a name that finds exactly one; then coming, not_coming or no_answer
cli-option-reply-channel = How the reply came: phone, mail, form
cli-option-withdrawn-by = Who withdrew it: person (they themselves), team
cli-option-overdue = Gives the seats of those who are silent after the last day for a reply to the next in line
cli-usage-decided = It is not said on whom what was decided. Nothing has changed. For example: rota select trabzon "Ayşe Işık" selected --reason "…"

cli-select-preview = By these rules { $selected ->
        [one] one person gets
       *[other] { $selected } people get
    } { $seats ->
        [one] the only seat
       *[other] one of { $seats } seats
    } and { $waiting ->
        [one] one person goes
       *[other] { $waiting } people go
    } on the waiting list; { $reserve ->
        [one] one seat is
       *[other] { $reserve } seats are
    } kept for the door. { $changed ->
        [one] One person
       *[other] { $changed } people
    } would stand elsewhere than now. Nothing was written.
cli-selected = { $selected ->
        [one] One person has
       *[other] { $selected } people have
    } { $seats ->
        [one] the only seat
       *[other] one of { $seats } seats
    }, { $waiting ->
        [one] one is
       *[other] { $waiting } are
    } on the waiting list; { $reserve ->
        [one] one seat is
       *[other] { $reserve } seats are
    } kept for the door. { $changed ->
        [one] One person stands
       *[other] { $changed } people stand
    } elsewhere than before.
cli-selected-already = Nothing to change: { $selected ->
        [one] one person has
       *[other] { $selected } people have
    } { $seats ->
        [one] the only seat
       *[other] one of { $seats } seats
    }, { $waiting ->
        [one] one is
       *[other] { $waiting } are
    } on the waiting list; { $reserve ->
        [one] one seat is
       *[other] { $reserve } seats are
    } kept for the door.
cli-promote-preview = { $changed ->
        [one] One person
       *[other] { $changed } people
    } would move up from the waiting list; { $selected } would be selected, { $waiting } still waiting. Nothing was written.
cli-promoted = { $changed ->
        [one] One person
       *[other] { $changed } people
    } moved up from the waiting list; { $selected ->
        [one] one is
       *[other] { $selected } are
    } selected, { $waiting } still waiting.
cli-promoted-nobody = Nobody moved up: there is no free seat, or nobody waits. { $selected ->
        [one] One is
       *[other] { $selected } are
    } selected, { $waiting } on the waiting list.
cli-decided = { $name }: { $selection }.
cli-decided-already = { $name }: { $selection }. That was written already, for the same reason.
cli-replied-waits = { $name }: { $reply }. Their seat has gone to somebody else: they are on top of the waiting list, and the next seat that becomes free is theirs.
cli-replied = { $name }: { $reply }.
cli-withdrawn = Registration cancelled: { $name }.

cli-reply-not-asked = not asked
cli-reply-asked = silent
cli-reply-coming = coming
cli-reply-not-coming = not coming

cli-places-selected = Selected
cli-places-waiting = Waiting list
cli-places-not-selected = Not considered
cli-places-head = Rank | Name | Organisation | Why

selection-reason-order = order of application
selection-reason-priority = priority rule
selection-reason-quota = quota of the group
selection-reason-balance = balance of women and men
selection-reason-second-seat = a seat would have stayed empty, one more of this organisation
selection-reason-invited = invited
selection-reason-by-hand = decided by the team
selection-reason-seat-back = gave the seat up, and it went on: the next free one is theirs
selection-reason-same-person = likely the same person as another record; decide on the two
selection-reason-substitute = substitute
selection-reason-arrived = arrived
selection-reason-full = no seat left
selection-reason-per-organisation = the organisation has its seats
selection-reason-not-eligible = not eligible
selection-reason-incomplete = incomplete
selection-reason-withdrawn = withdrawn
selection-reason-not-coming = not coming

error-registration-unknown = There is no such registration at this meeting. Nothing has changed. Check the name or the code.
error-selection-unknown = There is no such decision. Nothing has changed. Write one of these: selected, waiting, not_selected, undecided, eligible, incomplete, not_eligible.
error-decision-reason-needed = A decision of the team is written with its reason. Nothing has changed. Write the reason.
error-decision-takes-no-seat = Nobody is selected who was registered at the door or is no participant. Nothing has changed.
error-decision-withdrawn = This registration is withdrawn. Nothing has changed. If that was a mistake, undo it first.
error-decision-arrived = This person has arrived; their seat cannot be taken. Nothing has changed. If the check-in was a mistake, undo it first.
error-decision-not-coming = This person said that they are not coming. Nothing has changed. If they are, undo that reply first.
error-decision-no-seat-free = Every seat is taken, those kept for the door too. Nothing has changed. Put somebody on the waiting list first, or raise the capacity.
error-reply-unknown = There is no such reply. Nothing has changed. Write coming, not_coming or no_answer.
error-channel-unknown = How the reply came was not understood. Nothing has changed. Write phone, mail or form.
error-reply-withdrawn = This registration is withdrawn; no reply is written. Nothing has changed.
error-reply-arrived = This person has arrived. Nothing has changed. If the check-in was a mistake, undo it first.
error-reply-no-seat = This person has no seat at this meeting. Nothing has changed. Give them one first, then write that they are coming.
error-reply-time-not-over = The last day for a reply is not over, or was not set; nobody who is silent loses their seat. Nothing has changed.
error-withdrawn-by-unknown = Who withdrew the registration was not understood. Nothing has changed. Write person or team.
error-withdraw-reason-needed = A registration is not withdrawn without a reason. Nothing has changed. Write the reason.
error-withdrawn-already = This registration is withdrawn already. Nothing has changed.
error-withdraw-arrived = This person has arrived; their registration cannot be withdrawn. Nothing has changed. If the check-in was a mistake, undo it first.
cli-left-seat-gone = the seat has gone to somebody else
seats-quotas-exceed = The quotas are more than the seats, which have shrunk since. Correct the quotas of the call.
seats-short-quotas = The balance could not be reached for { $sex ->
        [K] women
       *[other] men
    }: { $goal } wanted, { $filled } given; { $quota } of { $seats } seats by quota.
seats-short-given = The balance could not be reached for { $sex ->
        [K] women
       *[other] men
    }: { $goal } wanted, { $filled } given; the other seats had been given before, or the organisations had theirs.
seats-short-nobody = The balance could not be reached for { $sex ->
        [K] women
       *[other] men
    }: { $goal } wanted, { $filled } given; nobody else was in the running.

ineligible-criteria = does not meet the criteria of the call
ineligible-outside-area = from outside the area of the call
ineligible-no-organisation = stands for no organisation
ineligible-late = came after the close
ineligible-twice = the same application twice
ineligible-not-real = no real application
ineligible-other = another reason
error-ineligible-reason-needed = That an application is not eligible is written with its reason. Nothing has changed. Choose a reason of the list; on the command line: criteria, outside_area, no_organisation, late, twice, not_real, or other: and what it is.
error-ineligible-reason-unknown = Why it is not eligible is no reason of the list. Nothing has changed. Choose a reason of the list; on the command line: criteria, outside_area, no_organisation, late, twice, not_real, or other: and what it is.
error-quotas-exceed-seats = The quotas add up to more than the seats of the largest meeting of the route. Nothing has changed. Lower the quotas, or make the meeting larger first.
replies-waits = { $name }: the reply was written. The seat they gave up has gone to somebody else, so they are on top of the waiting list; the next free seat is theirs.
