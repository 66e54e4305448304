overview-targets = Targets and actual figures
overview-metric-meetings = Meetings
overview-metric-cities = Cities reached
overview-metric-organisations = Organisations
overview-metric-people = People
overview-metric-participations = Participations
overview-per-meeting = per meeting
overview-left = { NUM($left) } to go
overview-reached = Reached
overview-not-measurable = Not measurable as written
overview-possible = At most { NUM($possible) } with the meetings ahead.
overview-would-do = At most { NUM($possible) } with the meetings still to come; { NUM($each) } at each of them would reach the target.
overview-group = { $group }: { NUM($count) }
overview-group-unknown = kind not known
overview-by-headquarters = branches with their headquarters: { NUM($count) }
overview-source = From the announcement: “{ $source }”
overview-discrepancy-cities = { NUM($listed) } cities listed, { NUM($announced) } announced. Stops still to be decided: { NUM($difference) }.
overview-discrepancy-organisations = { NUM($announced) } organisations announced, { NUM($listed) } places at the meetings of the listed cities. Difference: { NUM($difference) }.
overview-discrepancy-other = { NUM($listed) } listed, { NUM($announced) } announced. Difference: { NUM($difference) }.
overview-routes = Routes
overview-route-done = { NUM($done) } of { NUM($all) } meetings held
overview-legend-done = held
overview-legend-dated = date set
overview-legend-planned = no date set
overview-undecided = Stops on no route: { NUM($count) }
overview-tour = Map of the tour
overview-map-label = Map of the tour. The arrow keys move from stop to stop, Enter opens the meeting, T shows the table.
overview-keys = Arrows: stop · Enter: meeting
overview-show-table = Table
overview-show-map = Map
overview-state = State
overview-stop = { $state ->
    [done] { $label } { $city }. Held; people who came: { NUM($arrived) }, capacity: { NUM($capacity) }.
    [dated] { $label } { $city }. { DATE($date, style: "long") }; people expected: { NUM($expected) }, capacity: { NUM($capacity) }.
    [cancelled] { $label } { $city }. Cancelled.
   *[planned] { $label } { $city }. No date set; people expected: { NUM($expected) }, capacity: { NUM($capacity) }.
}
overview-numbers = { NUM($arrived) } arrived · { NUM($expected) } expected · capacity { NUM($capacity) }
overview-legend-cancelled = cancelled
overview-legend-number = route 1, stop 3
overview-next = Next meetings
overview-next-none = No upcoming meeting.
overview-next-days = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { NUM($days) } days
}
overview-lacks-date = no date
overview-lacks-venue = no venue
overview-lacks-people = nobody registered
overview-lacks-nothing = date, venue and people are set
overview-alerts = Attention
overview-alerts-none = Nothing needs attention.
overview-alert-venue = { $count ->
    [one] { NUM($count) } meeting in the next { NUM($days) } days has no venue.
   *[other] { NUM($count) } meetings in the next { NUM($days) } days have no venue.
}
overview-alert-full = { $count ->
    [one] At { NUM($count) } meeting more people are expected than there are places.
   *[other] At { NUM($count) } meetings more people are expected than there are places.
}
overview-alert-past = { $count ->
    [one] The date of { NUM($count) } meeting has passed and nobody was checked in.
   *[other] The dates of { NUM($count) } meetings have passed and nobody was checked in.
}
overview-alert-date = { $count ->
    [one] { NUM($count) } meeting has no date.
   *[other] { NUM($count) } meetings have no date.
}
overview-alert-dossier = { $count ->
    [one] The dossier of a meeting that was held lacks something.
   *[other] The dossiers of { NUM($count) } meetings that were held lack something.
 }
overview-alert-dossier-look = { $count ->
    [one] Something in the dossier of a meeting that was held needs a look.
   *[other] Something in the dossiers of { NUM($count) } meetings that were held needs a look.
 }
overview-alert-more = { $count ->
    [one] and { NUM($count) } more meeting
   *[other] and { NUM($count) } more meetings
}
overview-alert-readiness = { $count ->
    [one] One meeting within the next { NUM($days) } days has an incomplete checklist.
   *[other] { NUM($count) } meetings within the next { NUM($days) } days have an incomplete checklist.
}
overview-alert-call = { $count ->
    [one] The call of one route closes within { NUM($days) } days.
   *[other] The calls of { NUM($count) } routes close within { NUM($days) } days.
}
overview-attention-open = Open the meeting

# What is to be done, with its verb.
overview-jobs = To do
overview-jobs-none = No work is waiting.
overview-job-calls = { $count ->
    [one] { NUM($count) } person is to be called again today.
   *[other] { NUM($count) } people are to be called again today.
}
overview-job-calls-do = Call
overview-job-sheet = The attendance list of the next { NUM($days) } days has not been printed yet.
overview-job-letters = { $count ->
    [one] { NUM($count) } person waits for the letter “{ $kind }”.
   *[other] { NUM($count) } people wait for the letter “{ $kind }”.
}
overview-job-letters-since = { $count ->
    [one] { NUM($count) } person waits for the letter “{ $kind }”, since { DATE($since, style: "short") }.
   *[other] { NUM($count) } people wait for the letter “{ $kind }”, the first since { DATE($since, style: "short") }.
}
overview-job-letters-do = Write the letters
overview-job-replies = { $count ->
    [one] The last day has passed, and { NUM($count) } person has not answered.
   *[other] The last day has passed, and { NUM($count) } people have not answered.
}
overview-job-replies-do = See the replies
overview-job-select = { $count ->
    [one] { NUM($count) } application has been read, and nobody has a seat yet.
   *[other] { NUM($count) } applications have been read, and nobody has a seat yet.
}
overview-job-select-do = Give the seats
overview-job-read = { $count ->
    [one] { NUM($count) } application has not been reviewed yet.
   *[other] { NUM($count) } applications have not been reviewed yet.
}
overview-job-read-do = Review
overview-job-place = { $count ->
    [one] { NUM($count) } application waits for a meeting.
   *[other] { NUM($count) } applications wait for a meeting.
}
overview-job-place-do = Place
overview-job-duplicates = { $count ->
    [one] There is { NUM($count) } possible duplicate.
   *[other] There are { NUM($count) } possible duplicates.
}
overview-job-duplicates-do = Compare
overview-job-at = { $city } { NUM($count) }
overview-job-on-route = route { $route }: { NUM($count) }
overview-job-more = { $count ->
    [one] and { NUM($count) } more place
   *[other] and { NUM($count) } more places
}
overview-next-of = / { NUM($capacity) } seats
overview-next-seats = { NUM($people) } / { NUM($capacity) } seats
overview-next-arrived = { $arrived ->
    [one] { NUM($arrived) } person arrived
   *[other] { NUM($arrived) } people arrived
}
overview-next-open = Open the meeting
overview-target = { NUM($value) }
overview-not-enough = Not enough as it goes
overview-demo = Demo data: none of the people and organisations here are real
