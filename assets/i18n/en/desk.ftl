desk-title = Check-in desk
desk-box = Name, organisation or QR code
desk-box-hint = Type a name or organisation, or scan a QR code
desk-when = { DATE($date, style: "long") }, { $start }–{ $end }
desk-other-day = This computer says { DATE($clock, style: "long") }; the meeting is on { DATE($meeting, style: "long") }.
desk-when-day = { DATE($date, style: "long") }
desk-change-meeting = Another meeting
desk-choose = Which meeting’s desk?
desk-choose-none-today = No meeting is set for today ({ DATE($date, style: "long") }).
desk-choose-several = There is more than one meeting today. Choose the one you are at.
desk-choose-far = This laptop’s date is { DATE($date, style: "long") }. That is far from every meeting; the date may be wrong. Choose the meeting by hand.
desk-choose-other = Choose the meeting whose desk you want to open.
desk-counter = { $arrived } / { $capacity }
desk-counter-label = people in
desk-counter-spoken = { $arrived } people are in; the capacity is { $capacity }.
desk-expected = { $count } expected
desk-walk-ins = { $count ->
    [one] { $count } walk-in
   *[other] { $count } walk-ins
}
desk-waiting = { $count } on the waiting list
desk-full = The capacity is reached – you can still let people in; the surplus goes into the report.
desk-found = { $here } of this meeting · { $to_place ->
    [0] { $elsewhere } of others
   *[other] { $to_place } to be placed · { $elsewhere } of others
}
desk-found-none = Nobody found. Enter: walk-in
desk-found-choose = { $here } of this meeting · { $to_place ->
    [0] { $elsewhere } of others. Choose with ↓.
   *[other] { $to_place } to be placed · { $elsewhere } of others. Choose with ↓.
}
desk-must-choose = Choose who it is: ↓, then Enter. Not on the list? Ctrl+N: walk-in.
desk-one-letter = The list is hidden: type one more letter.
desk-enter-arrived = Enter: arrived
desk-this-meeting = This meeting
desk-other-meetings = Other meetings
desk-to-place-group = To be placed: applied, in no meeting yet
desk-list-label = People found
desk-walk-in-button = Walk-in
desk-list-button = Show the list
desk-list-hide-button = Hide the list ({ $seconds } s)
desk-undo-button = Undo
desk-sheet-button = Attendance list
desk-organisation-button = Whole organisation
desk-state-arrived = Arrived { DATE($at, style: "time") }
desk-state-waiting = Waiting list
desk-state-not-selected = Not selected
desk-state-undecided = Undecided
desk-state-withdrawn = Withdrawn
desk-latest = Latest arrivals
desk-latest-none = Nobody is in yet. The first to arrive shows here.
desk-latest-elsewhere = { $device }
desk-latest-walk-in = walk-in
desk-undo-of = Undo: { $name }
desk-reason-label = Why is { $name } taken back?
desk-reason-undo = Undo with this reason
desk-card-ready = Ready for the next person
desk-card-ready-hint = Type three letters and press Enter. The result shows here.
desk-admitted = Welcome
desk-admitted-nth = { $nth ->
    [1] The first to arrive · { DATE($at, style: "time") }
   *[other] Arrival no. { $nth } · { DATE($at, style: "time") }
}
desk-admitted-at = { DATE($at, style: "time") }
desk-already = Already in
desk-already-when = { DATE($at, style: "time") }, { $device }
desk-already-hint = Nothing was written again. Type the next person.
desk-other-meeting = Registered for another meeting
desk-other-meeting-where = { $city }, { DATE($date, style: "long") }
desk-other-meeting-city = { $city }
desk-waiting-list = On the waiting list
desk-waiting-list-hint = No seat yet. If you let them in, it is recorded with the reason.
desk-not-selected = Not selected for this meeting
desk-not-selected-hint = If you let them in, it is recorded with the reason.
desk-undecided = Not decided yet
desk-undecided-hint = There is an application and no selection. If you let them in, it is recorded with the reason.
desk-to-place = Applied, no place yet
desk-to-place-hint = They applied on this route and were placed at no meeting. If you let them in, their application is placed at this one; nothing has to be typed again.
desk-withdrawn = The registration was withdrawn
desk-withdrawn-hint = If they came all the same, you can let them in; it is recorded.
desk-other-meeting-hint = If you let them in, they are registered here, too.
desk-several = More than one person found
desk-several-hint = Choose from the list with ↓.
desk-known = Somebody on the list looks like them
desk-known-hint = If it is them, choose them from the list; if not, go on registering.
desk-unknown = This QR code is not known
desk-unknown-hint = Search by name, or register them as a walk-in.
desk-needs-notice = Nothing is saved before the privacy notice is given
desk-undone = Taken back
desk-undone-hint = Expected again.
desk-not-in = Does not appear to have arrived
desk-not-in-hint = There is no arrival to take back; another laptop may have done so.
desk-group = { $count ->
    [one] { $count } person is in
   *[other] { $count } people are in
}
desk-group-none = Nobody else of this organisation is expected
desk-group-undone = { $count ->
    [one] The arrival of { $count } person was taken back
   *[other] The arrivals of { $count } people were taken back
}
desk-group-left = { $count ->
    [one] { $count } record stays, because it was used since.
   *[other] { $count } records stay, because they were used since.
}
desk-note = Note: { $note }
desk-take-in = Let in here
desk-leave = Leave it
desk-enter-takes-in = Enter: let in here · Esc: leave it
desk-organisation-title = { $count ->
    [one] { $count } person of this organisation is expected
   *[other] { $count } people of this organisation are expected
}
desk-organisation-none = Everybody expected of this organisation is in
desk-organisation-take-in = { $count ->
    [one] { $count } person arrived
   *[other] All { $count } arrived
}
desk-seats = Seats in the room
desk-seat-arrived = in
desk-seat-expected = expected
desk-seat-free = free
desk-story = { $arrived ->
    [0] Nobody is in yet; { NUM($expected) } expected.
   *[other] { NUM($arrived) } in, { $expected ->
        [0] nobody else is expected.
       *[other] { NUM($expected) } still expected.
    }
}
desk-free = { $free ->
    [0] No seat is left.
   *[other] If everybody comes, { NUM($free) } of the seats stay free.
}
desk-empty = Nobody is registered for this meeting.
desk-empty-hint = Register people at the door (Ctrl+N), or import a list on the Participants screen.
desk-keys-enter = Three letters, then Enter: arrived
desk-keys-organisation = Everybody of the selected person’s organisation
desk-keys-undo = Undo the last arrival (while the box is empty)
desk-keys-escape = Clear the box, then the card
desk-keys-button = Keys
desk-keys-title = Keys of the check-in desk
desk-keys-arrows = Up and down in the list
desk-keys-walk-in = Walk-in
desk-keys-roster = Show the list for a minute
desk-keys-pdf = Attendance list as PDF
desk-keys-excel = Attendance list as Excel
desk-keys-palette = Search everywhere
desk-keys-screens = Screens
desk-keys-keys = These keys
desk-not-saved = { $code ->
    [disk_full] Not saved: the disk is full. Go on with paper; make room and press Enter to try again.
    [disk_read_only] Not saved: the disk cannot be written to. Go on with paper; press Enter to try again.
    [disk_error] Not saved: the disk reported an error. Go on with paper; press Enter to try again.
    [file_busy] Not saved: something else is using the file. Press Enter to try again in a few seconds.
   *[other] Not saved: something unexpected happened. Go on with paper; press Enter to try again.
}
desk-print-sheet = Print the attendance list
