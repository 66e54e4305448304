today-title = Today
today-now = Today’s meeting
today-next = The next meeting
today-none = No upcoming meeting has a date.
today-none-hint = You can still open the check-in desk; it asks which meeting it is.
today-far = This laptop’s date is { DATE($date, style: "long") }, far from every meeting. Check the date.
today-open-desk = Open the check-in desk
today-venue-unknown = Venue not set
today-when = { DATE($date, style: "long") }, { $start }–{ $end }
today-when-day = { DATE($date, style: "long") }
today-arrived = in
today-expected = expected
today-capacity = capacity
today-contact-unknown = No contact person entered
today-pack-done = The printed pack is ready
today-pack-open = The printed pack is not ready
today-pack-not-needed = No printed pack is needed
today-sheet-issued = The attendance list was issued on { DATE($at, style: "datetime") }
today-open-first = Open first: { $line }
today-agenda-more = { $count ->
    [one] and one line more
   *[other] and { NUM($count) } lines more
}
today-travel = On the road: { $city }
today-travel-expected = { $count ->
    [one] One person is expected
   *[other] { NUM($count) } people are expected
}
today-last-backup = Last backup: { DATE($at, style: "datetime") }
today-no-backup = No backup has been written on this laptop yet.
today-soon = The next days
