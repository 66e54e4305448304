# Changes of plan: what moved, whom it touches, what is worth a look.

cli-verb-tour = Changes the plan: shifts a route, moves, postpones, cancels, splits, merges or closes meetings
cli-tour-shift = Shifts every meeting of a route that is still ahead by a number of days
cli-tour-move = Moves a meeting to another day
cli-tour-postpone = Postpones a meeting; its new date is written later
cli-tour-cancel = Cancels a meeting; the registrations stay
cli-tour-reopen = Plans a meeting again that was cancelled or postponed; opens one again that was closed
cli-tour-close = Closes a meeting that took place; replies stay, no deviation is written
cli-tour-split = Opens a second meeting at the same stop on another day
cli-tour-merge = Moves the registrations of one meeting to another
cli-tour-move-stop = Puts a stop at a place in the order of its route or of another
cli-tour-decide = Gives a stop that was to be decided its city, and plans its meeting
cli-list-deviations = All deviations: planned, done, why

cli-option-days = How many days; a negative number for earlier (-3)
cli-option-date = Date (2027-03-14 or 14.03.2027)
cli-option-edit-preview = Says what would change, whom it would touch and whether it would need a reason; writes nothing
cli-option-start = Start (09:30)
cli-option-end = End (13:20)
cli-option-into = The meeting to which the registrations go
cli-option-stop = Stop: its id, route.stop, its city, or undecided
cli-option-position = Its place on the route, from 1
cli-option-city = Province or plate number

cli-plan-head = No | Province | Field | Before | After
cli-plan-date = date
cli-plan-start = start
cli-plan-end = end
cli-plan-status = status
cli-plan-merged-into = merged into
cli-plan-route = route
cli-plan-position = place
cli-plan-venue = venue
cli-plan-stops = stops
cli-plan-meetings = meetings
cli-plan-plate = plate
cli-touched = Registrations that have to be told: { $count }. Whoever had replied will be asked again. Who is to get which letter: rota letters M --due
cli-left-already-there = registered at the other meeting too

cli-deviations-head = Written | No | Province | Deviation | Planned | Done | Registrations | Why
cli-deviation-edit = corrected
cli-deviation-shift = route shifted
cli-deviation-move = moved
cli-deviation-postpone = postponed
cli-deviation-cancel = cancelled
cli-deviation-reopen = planned again
cli-deviation-close = closed
cli-deviation-move-stop = order of stops changed
cli-deviation-split = split
cli-deviation-merge = merged

cli-target-possible = { $metric }: at most { $possible } with the meetings ahead; the target is { $value }.
cli-target-would-do = { $metric }: at most { $possible } with the meetings ahead; the target is { $value }. { $would_do } at each meeting ahead would do.

plan-warning-seats-above-room = Careful: more people have a seat than there are chairs. Nobody has left the list; decide about the others (waiting list, another meeting) or raise the number.
plan-warning-email-no-address = Careful: what was written as e-mail is no address (it has no “@”). It was kept as it is; nothing can be sent there.
plan-warning-names-in-text = Careful: the text has the name of somebody of this project in it, or a telephone number. A report names nobody; write their role or organisation instead.
plan-warning-over-capacity = Note: the merged meeting has more people than its capacity.
plan-warning-selection-differs = Note: only one of the two meetings has a selection; whoever is not selected will be asked about at the door.
plan-warning-issued-figures = Note: a report that was issued says another figure. It stays as it went out; if need be, issue a correction.
plan-warning-sheets-outdated = Note: the attendance list written earlier for this meeting is out of date. Write and print a new one.
plan-warning-holiday = Note: { DATE($date) } is an official holiday ({ $name }).
plan-warning-eve = Note: { DATE($date) } is the eve of a holiday ({ $name }); official holiday from 13:00.
plan-warning-ramadan-evening = Note: { DATE($date) } is in Ramadan, and the meeting ends close to the breaking of the fast.
plan-warning-friday-noon = Note: the meeting on { DATE($date) } falls into the Friday noon prayer.
plan-warning-same-day = Note: there is another meeting on { DATE($date) }.
plan-warning-past = Note: { DATE($date) } is over.
plan-warning-calendar-missing = Note: the religious days of the year of { DATE($date) } are not in the table; look at the calendar of Diyanet.

error-meeting-ahead = The day of this meeting has not come yet, or it has none, and nobody has come; it cannot be said to be over. Nothing has changed. If it will not take place, cancel or postpone it; if it did, write its date and enter who came.
error-meeting-held = People have been checked in at this meeting; a meeting that took place cannot be moved, postponed or cancelled. Nothing has changed. If its date was written wrong, take back that very step by its id (rota undo ID; rota gave it as “operation” when the date was written): the check-ins stay.
error-meeting-closed = This meeting is closed. Nothing has changed. Plan it again first.
error-meeting-cancelled = This meeting is cancelled. Nothing has changed. Plan it again first.
error-meeting-postponed = This meeting is postponed and has no new date. Nothing has changed. Write its date first, or cancel it.
error-merge-into-itself = A meeting cannot be merged into itself. Nothing has changed. Choose another meeting.
error-stop-unknown = There is no such stop. Nothing has changed. Write the numbers of route and stop (1.2) or the city.
error-stop-decided = This stop has its city already. Nothing has changed.
error-city-twice = This city is on the tour already. Nothing has changed. Write another one; for a second meeting in the same city, split that meeting.
