app-routes = Routes
routes-hint = ↑↓ choose a stop, Alt+↑↓ change its place, Enter changes the plan, Ctrl+Z undoes.
routes-hint-read-only = ↑↓ choose a stop. The file cannot be changed here; the plan is only shown.
routes-empty = There are no routes yet.
routes-no-stops = This route has no stops. Drag one here.
routes-loose = Stops on no route
routes-sums = { NUM($capacity) } seats · { NUM($expected) } expected · { NUM($arrived) } arrived
routes-stop-open = Stop to be decided
routes-no-meeting = no meeting
routes-held = held
routes-numbers = { $held ->
    [yes] { NUM($arrived) } arrived / { NUM($capacity) } seats
   *[no] { NUM($expected) } expected / { NUM($capacity) } seats
}
routes-plate = plate { $plate }
routes-change = Change the route
routes-shift = Shift the route
routes-drag = Drag to move
routes-open-meeting = Open the meeting

routes-form-of = Change the plan: { $city }
routes-form-of-route = Change route { $number }
routes-step = What changes?
routes-step-move = Date
routes-step-postpone = Postpone
routes-step-cancel = Cancel
routes-step-reopen = Plan again
routes-step-close = Close
routes-step-split = Split
routes-step-merge = Merge
routes-step-move-stop = Place of the stop
routes-step-decide = Province
routes-step-add-stop = Add a stop
routes-step-remove-stop = Remove the stop
routes-field-days = By how many days?
routes-field-days-hint = A negative number for earlier: -3. Meetings that were held, postponed or cancelled stay where they are.
routes-field-days-wrong = Write a whole number between -366 and 366, not zero.
routes-field-date = New date (dd/mm/yyyy)
routes-field-split-date = Date of the second meeting (dd/mm/yyyy)
routes-field-into = To which meeting do the registrations go?
routes-field-into-choose = Choose a meeting
routes-field-route = Route
routes-field-route-choose = Choose a route
routes-field-position = Place
routes-field-city = Province
routes-field-city-hint = Its name or plate number. Names such as Urfa, Antep, Dersim will do.
routes-field-city-wrong = There is no province of this name. Write the name or the plate number.
routes-offers = Provinces that fit
routes-field-reason = Why?
routes-field-reason-needed = A plan that had been set changes, so the reason is written down as a deviation.
routes-field-reason-free = If you like; the plan had not been set, so none is needed.
routes-touched = { $count ->
    [0] Nobody has to be told.
    [one] { NUM($count) } registered person has to be told; if they had replied, they will be asked again.
   *[other] { NUM($count) } registered people have to be told; whoever had replied will be asked again.
}
routes-stay = { $count ->
    [one] { NUM($count) } registration will stay: checked in, or registered at the other meeting too.
   *[other] { NUM($count) } registrations will stay: checked in, or registered at the other meeting too.
}
routes-nothing = The plan already says so.
routes-save = Save

routes-done = { $step ->
    [shift] Route { $number } has been shifted.
    [move] { $city }: its date is written.
    [postpone] { $city }: postponed.
    [cancel] { $city }: cancelled.
    [reopen] { $city }: planned again.
    [close] { $city }: closed.
    [split] { $city }: a second meeting is open.
    [merge] { $city }: its registrations went to the other meeting.
    [move_stop] { $city }: the stop has another place.
    [decide] The stop has its province, and its meeting is planned.
    [add_stop] Route { $number } has another stop.
    [remove_stop] { $city }: the stop is off the tour.
   *[undo] Undone.
}
routes-left = { $count ->
    [one] { NUM($count) } registration stayed where it was.
   *[other] { NUM($count) } registrations stayed where they were.
}
routes-undo = Undo

routes-deviations = Deviations
routes-deviations-hint = What was done otherwise than planned, and why. Reports take it from here.
routes-deviations-none = No deviations yet: everything is as planned.
routes-deviation-at = Written
routes-deviation-where = Where
routes-deviation-planned = Planned
routes-deviation-done = Done
routes-deviation-reason = Why
routes-deviation-touched = Registrations
routes-deviation-none = none

cli-option-plan-preview = Says what would happen and writes nothing
cli-plan-tried = Tried out; nothing was written.
cli-plan-tried-with-reason = Tried out; nothing was written. To do it, say why with --reason.
