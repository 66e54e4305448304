participants-meeting = Meeting
participants-count = { $count ->
    [0] Nobody is registered for this meeting.
    [one] { NUM($count) } registration
   *[other] { NUM($count) } registrations
}
participants-import = Import applications
participants-name = Full name
participants-organisation = Organisation
participants-selection = Selection
participants-state = Arrival
participants-to-be-named = representative to be named
participants-selection-undecided = undecided
participants-selection-eligible = eligible
participants-selection-incomplete = incomplete
participants-selection-not-eligible = not eligible
participants-selection-selected = selected
participants-selection-waiting = waiting list
participants-selection-not-selected = not selected
participants-withdrawn = withdrawn
participants-arrived = Arrived { DATE($at, style: "datetime") }
participants-empty-hint = Drop the application sheet (Excel or CSV) here, or choose “Import applications”.
participants-tabs = Participants
participants-tab-registrations = Registrations
participants-tab-organisations = Organisations
participants-step-of = { NUM($done) }/{ NUM($all) }
participants-step-count = { NUM($count) }
