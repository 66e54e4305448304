# Everything of a meeting but its day: its agenda, its readiness checklist, its staff, its venue, its files.

cli-verb-agenda = Fills a meeting's agenda from the half-day or from another city
cli-verb-remove = Takes out a line of an agenda or a checklist, a member of the staff, a file, a note, a recommendation, a question or a sitting of forms
cli-verb-attach = Adds a photo or a file to a meeting (25 MB at most)
cli-verb-save-file = Writes a file of a meeting to the disk
cli-list-agenda = The agenda of a meeting
cli-list-checklist = The readiness checklist of a meeting
cli-list-staff = Who of the team works at a meeting
cli-list-files = The photos and files of a meeting
cli-tour-add-stop = Adds a stop to a route and plans its meeting
cli-tour-remove-stop = Takes a stop at which nobody is registered off the tour

cli-option-agenda-from = template (the half-day by the meeting's hour), morning, afternoon, previous (the city before it on the route) or a city
cli-option-remove-what = agenda, checklist, staff, file, visibility, indicator, note, recommendation, question, sitting or reading
cli-option-remove-which = Which: M/3 of an agenda, M/line of a checklist, M/name of the staff, the number of a recommendation, the place of a question, the id of a file, a note or a sitting
cli-option-attach-file = The file to add
cli-option-title = The file's title
cli-option-file-id = The file's id (list files shows it)
cli-option-save-out = The file to write

cli-agenda-head = No | Start | Min | Subject | Actual | Min | Responsible |
cli-agenda-overlaps = overlaps with the next
cli-agenda-filled = The agenda is filled from the half-day.
cli-agenda-copied = The agenda is taken from the meeting in { $city }.
cli-checklist-head = Readiness | State | Note
cli-checklist-suggested = open (seems done)
cli-staff-head = Name | Role | Telephone | Elsewhere on that day
cli-files-head = File | Kind | KB | Added | Title | Id
cli-meeting-actual = Actual: { $start }–{ $end }
cli-meeting-language = Language: { $language } · interpretation: { $interpretation }
cli-meeting-meals = Meals: { $ordered } ordered, { $invoiced } invoiced
cli-meeting-room-reference = Reference of the room's contract or booking: { $reference }
cli-meeting-readiness = Readiness: { $done } / { $total } · open first: { $open }
cli-venue =
    Where: { $district } / { $province } · rooms: { $rooms } · holds: { $capacity }
    Step-free: { $step_free } · accessible toilet: { $accessible_toilet } · induction loop: { $induction_loop }
    Contact: { $contact }, { $phone }, { $email }
cli-removed = Taken out. To bring it back: rota undo
cli-attached = Added: { $name } ({ $kind }, { $size } KB). Its id is { $id }
cli-attached-already = The meeting has this file already: { $name } ({ $kind }, { $size } KB). Its id is { $id }
cli-saved = The file is written: { $file }
cli-verified-files = Note: the contents of { $count } files of meetings are missing or altered. Keep the latest backup.

checklist-state-open = open
checklist-state-done = done
checklist-state-not-needed = not needed
attachment-kind-photo = photo
attachment-kind-paper = file
attachment-kind-scan = scan
derived-call-open = call open
derived-call-closed = call closed
derived-selected = participants selected
derived-ready = ready
derived-today = today
derived-held = held
venue-yes = yes
venue-no = no
venue-not-known = not known

cli-deviation-add-stop = stop added
cli-deviation-remove-stop = stop taken off
plan-warning-staff-elsewhere = Note: somebody of the staff is also written at a meeting in another city on that day.
plan-warning-city-twice = Note: this city is on the tour twice.

error-stop-in-use = People are registered for the meeting of this stop; it cannot be taken off. Nothing has changed. Merge the meeting into another first; if it is only called off, the stop stays on the tour.
error-reserve-over-capacity = The places kept for the door cannot be more than the capacity. Nothing has changed. Write as many as the capacity or fewer.
error-agenda-begun = Actual times are written in the agenda of this meeting; it is not filled anew. Nothing has changed. Correct its lines one by one.
error-agenda-source-empty = There is no agenda to take: that of the chosen city is empty, or no city before this one on the route has one. Nothing has changed. Begin with the half-day.
error-line-unknown = There is no such line. Nothing has changed. Write one of the list (trabzon/3, trabzon/venue).
error-line-of-every-meeting = Every meeting has this line; it keeps its name and stays. Nothing has changed. Mark it as not needed where it is not.
error-member-unknown = There is nobody of that name on the staff of this meeting. Nothing has changed. Write the meeting and the name (trabzon/Name Surname).
error-attachment-unknown = There is no such file; it may have been taken out. Nothing has changed.
error-attachment-too-large = The file is larger than 25 MB. Nothing was added. Make the photo smaller and try again.
error-attachment-empty = The file is empty. Nothing was added. Choose another one.
error-attachment-damaged = The contents of the file are missing or altered; it could not be written. The latest backup may hold a whole copy.
error-attachment-no-file = This is no file. Nothing was added. Choose the files of a folder one by one.
