## The figures of reports; the same words on screen, on paper and on the command line.

figure-meetings = Meetings
figure-held = Meetings held
figure-cities = Provinces reached
figure-applied = Applied
figure-registered = Registered beforehand
figure-selected = Selected
figure-waiting = On the waiting list
figure-not-selected = Not selected
figure-undecided = Undecided
figure-withdrawn = Withdrawn
figure-asked = Asked, silent
figure-coming = Reply: coming
figure-not-coming = Reply: not coming
figure-expected = Expected
figure-no-shows = No-shows
figure-arrived = Arrived
figure-signed = Signed
figure-signed-organisations = Organisations that signed
figure-slips = Single slips
figure-unsigned = Signature not entered
figure-signed-without-arrival = Signed without an arrival
figure-meetings-not-entered = Meetings whose signatures are not entered
figure-walk-ins = Walk-ins
figure-substitutes = Substitutes
figure-without-a-seat = Let in without a seat
figure-from-elsewhere = Came here, registered for another meeting
figure-people = People (each once)
figure-organisations = Organisations
figure-by-headquarters = Organisations (branches with their headquarters)
figure-women = Women
figure-men = Men
figure-not-stated = Not stated
figure-first-time = First time
figure-before = Had come before
figure-promised = Announced
figure-meals-ordered = Meals ordered
figure-meals-invoiced = Meals invoiced
figure-deviations = Deviations

# No zero in its place.
figure-not-entered = not entered yet
figure-not-over = the meeting is not over yet

cli-verb-figures = The figures of reports: of a meeting, a route, some days or the whole programme
cli-figures-meeting = The figures of a meeting
cli-figures-route = The figures of a route
cli-figures-programme = The figures of the programme, or of some days
cli-option-first-day = The first day (meetings without a day are left out)
cli-option-last-day = The last day
cli-figures-head = Figure | Value
cli-figures-groups-head = Who came, by group | People | Signed | Organisations
cli-figures-others-head = Not counted as participants | People
