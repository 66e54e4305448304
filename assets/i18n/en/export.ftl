# Lists written out as tables: Excel (.xlsx) or text (.csv).

cli-verb-export = Writes a list as a table: Excel (.xlsx) or text parted by semicolons (.csv)
cli-option-export-list = registrations, organisations, people, check-ins, notes or deviations
cli-option-export-out = The file to write: .xlsx or .csv. Example: rota export registrations --meeting trabzon --out registrations.xlsx
cli-option-export-meeting = Only those of this meeting: its id, route.stop or city
cli-option-export-route = Only those of this route
cli-option-export-tier = For whom: donor, internal (with telephone and e-mail) or public (notes and deviations only, nobody named); donor if not given
cli-option-export-delimiter = What parts the cells of a .csv: ; , or tab (; if not given)
export-written = { $rows ->
    [0] There is nobody and nothing on the list; only the headings were written: { $file } ({ $tier })
    [one] { NUM($rows) } row written: { $file } ({ $tier })
   *[other] { NUM($rows) } rows written: { $file } ({ $tier })
}
export-masked-slips = { $count ->
    [one] { NUM($count) } row has the number of a single slip in place of a name; the slips stay sealed for inspection on the spot.
   *[other] { NUM($count) } rows have the number of a single slip in place of a name; the slips stay sealed for inspection on the spot.
}
export-masked-people = { $count ->
    [one] { NUM($count) } person who signed a single slip is not on the list.
   *[other] { NUM($count) } people who signed single slips are not on the list.
}
export-masked-organisations = { $count ->
    [one] { NUM($count) } organisation that is flagged as sensitive is not on the list.
   *[other] { NUM($count) } organisations that are flagged as sensitive are not on the list.
}
export-masked-texts = { $count ->
    [one] A name or contact was covered by […] in { NUM($count) } place.
   *[other] Names or contacts were covered by […] in { NUM($count) } places.
}

error-export-ending = A list is written as .xlsx or .csv. Nothing was written. Name the file accordingly.
error-export-not-public = This list consists of people or organisations: without names nothing is left of it, and it is not written for the public. Nothing was written. Only notes and deviations can be written for the public; for numbers use the report.
error-export-delimiter = A delimiter is for .csv only. Nothing was written. End the name in .csv, or leave the delimiter out.
error-export-meeting-elsewhere = The meeting is not on this route. Nothing was written. Correct the route or the meeting.

# The first sheet.
export-readme = README
export-readme-columns = Columns
export-readme-end = The rows are on the second sheet; the arrows on top of it filter them. An empty cell: not known, or does not apply.
export-about-list = This file
export-about-programme = Programme
export-about-of = Scope
export-about-rows = Number of rows
export-about-tier = For whom
export-about-masked = Left out
export-about-at = Written at
export-at = { DATE($at, style: "datetime") }
export-of-programme = The whole programme
export-of-route = Route { $number }
export-tier-internal = Holds telephone numbers, e-mail addresses and registration codes; stays within the team.
export-tier-donor = Holds personal data; for the donor and its auditors only. No telephone numbers, no e-mail addresses.
export-tier-public = Nobody is named.
export-yes = yes

export-list-registrations = Registrations
export-list-organisations = Organisations
export-list-people = People
export-list-check-ins = Check-ins
export-list-notes = Notes
export-list-deviations = Deviations
export-file-registrations = registrations
export-file-organisations = organisations
export-file-people = people
export-file-check-ins = check-ins
export-file-notes = notes
export-file-deviations = deviations
export-what-registrations = Everybody who is registered for a meeting or came to it; by the Turkish alphabet at each meeting, a row for each of them.
export-what-organisations = Organisations by the Turkish alphabet. How many people, registrations and arrivals: of all routes.
export-what-people = People by the Turkish alphabet. Records that were found to be one person are one row.
export-what-check-ins = Check-ins that count; at each meeting the earliest first.
export-what-notes = What was said at meetings, the latest first.
export-what-deviations = Deviations from the plan: what was planned, what was done, and why; the earliest first.

export-column-route = Route
export-column-stop = Stop
export-column-meeting = Meeting
export-column-date = Date
export-column-name = Full name
export-column-organisation = Organisation
export-column-kind = Type of organisation
export-column-role = Position
export-column-province = Province
export-column-category = Category
export-column-selection = Selection
export-column-reply = Reply
export-column-withdrawn = Withdrawn
export-column-arrived = Arrival
export-column-phone = Phone
export-column-email = E-mail
export-column-sex = Sex
export-column-code = Registration code
export-column-access-need = Access need
export-column-meal-need = Meal need
export-column-companions = Companions
export-column-calls = Calls
export-column-last-call = Last call
export-column-call-outcome = Outcome of the call
export-column-call-back = To be called again on
export-column-organisation-email = E-mail of the organisation
export-column-organisation-address = Address of the organisation
export-column-address = Address
export-column-short-name = Short name
export-column-group = Group
export-column-district = District
export-column-headquarters = Headquarters
export-column-themes = Areas of work
export-column-web = Web
export-column-people = People
export-column-registered = Registered
export-column-came = Came
export-column-sensitive = Sensitive
export-column-method = How
export-column-device = Laptop
export-column-theme = Theme
export-column-note-kind = Kind of note
export-column-note = Note
export-column-until = Until
export-column-recommendations = Recommendations
export-column-who = Who
export-column-table = Table
export-column-written = Written
export-column-change = Deviation
export-column-planned = Planned
export-column-done = Done
export-column-touched = Registrations concerned
export-column-reason = Reason
export-column-pseudonym = Sign
export-column-signature = Signature
export-column-signed = Signed
export-column-people-came = People who came
export-column-people-signed = People who signed
export-column-number = No
export-column-text = Recommendation
export-column-addressee = Addressee
export-column-votes = In favour
export-column-voting = Voting
export-column-priority = Priority
export-column-missing = Missing
export-column-figure = What
export-column-value = Value
export-column-formula = From the rows

export-meaning-route = The number of the route
export-meaning-stop = Its place in the route’s order
export-meaning-meeting = The province where the meeting is
export-meaning-date = The day of the meeting; empty while it is not set
export-meaning-name = As it stands on the list; empty where nobody was named
export-meaning-organisation = The full name of what they represent
export-meaning-kind = One of the programme’s types
export-meaning-role = As it was typed
export-meaning-province = Where what they represent is
export-meaning-category = As what they come; only participants are counted
export-meaning-selection = Where they stand in the selection
export-meaning-reply = Whether they said that they come
export-meaning-withdrawn = Where they are off the list, by whose wish
export-meaning-arrived = When it was written at the door, by the clock in Turkey; empty for who did not come
export-meaning-phone = As it is dialled, a text
export-meaning-email = As it was typed
export-meaning-sex = Empty where it was not asked; never guessed from a name
export-meaning-code = The 16 digits below the QR code
export-meaning-access-need = What is needed in the room; as it was written
export-meaning-meal-need = As it was written
export-meaning-companions = How many come with them without names; empty if nobody
export-meaning-calls = How often they were called; empty if never
export-meaning-last-call = When they were called last
export-meaning-call-outcome = What the last call came to
export-meaning-call-back = The day on which they asked to be called again
export-meaning-organisation-email = Where official letters go
export-meaning-organisation-address = Where official letters go
export-meaning-address = Where official letters go
export-meaning-short-name = Its abbreviation, or how it is known
export-meaning-group = As what it is counted in reports
export-meaning-district = Where it is
export-meaning-headquarters = Of a branch: what it belongs to
export-meaning-themes = Parted by commas
export-meaning-web = Its address
export-meaning-people = How many are known from there
export-meaning-registered = How many registrations at meetings, on all routes
export-meaning-came = How many came, on all routes
export-meaning-sensitive = By its type or by hand; such a row is not in a donor’s file at all
export-meaning-method = By searching, by code, from the attendance list, or at the door
export-meaning-device = The name of the laptop on which it was written
export-meaning-theme = One of the programme’s themes
export-meaning-note-kind = Finding, problem, suggestion, need or promise
export-meaning-note = What was said, in one sentence
export-meaning-until = Of a promise: its day
export-meaning-recommendations = The numbers of those that were made from it
export-meaning-who = Of a promise: who gave it, by position or body
export-meaning-table = At which table it was said
export-meaning-written = When the deviation was written down
export-meaning-change = What happened to the plan
export-meaning-planned = What stood before
export-meaning-done = What stands instead
export-meaning-touched = How many had to be told; empty where it was not counted yet
export-meaning-reason = As it was typed
export-meaning-pseudonym = In place of a name; the same in every row of this file about one person
export-meaning-signature = As entered from the paper, or why there is none
export-meaning-signed = yes or no; what is counted is counted from here
export-meaning-people-came = How many participants came from there
export-meaning-people-signed = How many of them signed
export-meaning-number = Given once, never changed
export-meaning-text = In the language of the report; in the other where it is not written in this
export-meaning-addressee = To whom it is addressed
export-meaning-votes = How many were for it; empty where nobody counted
export-meaning-voting = How many voted
export-meaning-priority = Small numbers come first
export-meaning-missing = Everything that makes the report a draft
export-meaning-figure = A fact or a figure
export-meaning-value = Women, men and organisations are counted of those who came
export-meaning-formula = Calculated from the rows of the other sheets; has to be the value

# The screen.
export-open = Export…
export-title = { $list }: export
export-tier-legend = For whom
export-list-legend = List
export-write-xlsx = Write Excel
export-write-csv = Write CSV
export-scope-legend = Which
export-scope-meeting = This meeting
export-scope-programme = All meetings

# The report of a meeting as a workbook.
workbook-what = The figures of the report, and the rows that they are counted from. Nobody is named; the report is the record.
workbook-state = State
workbook-draft = DRAFT: what is missing stands on the last sheet
workbook-meeting = Meeting
workbook-participations = Participation
workbook-organisations = Organisations
workbook-recommendations = Recommendations
workbook-deviations = Deviations
workbook-missing = Missing
workbook-planned-day = Planned day
workbook-venue = Venue
workbook-no = no
workbook-organisation-hidden = (not named: single slip)

# The report of several meetings as a workbook.
export-column-status = Status
export-meaning-status = Where it was cancelled or postponed
export-column-promised = Target
export-meaning-promised = What the announcement promises of this meeting
export-column-came-here = Came
export-meaning-came-here = Participants who came to this meeting
export-column-signed-count = Signed
export-meaning-signed-count = Those who signed; empty where nothing is entered
export-column-women = Women
export-meaning-women = Of those who came; empty where nobody was asked
export-column-men = Men
export-meaning-men = Of those who came; empty where nobody was asked
export-column-not-stated = Not stated
export-meaning-not-stated = Those who did not say and those who were never asked
export-column-organisations-count = Organisations
export-meaning-organisations-count = Different organisations at this meeting
export-column-meetings = Meetings
export-meaning-meetings = To how many of the meetings of this file somebody of it came
export-column-cities-count = Provinces, number
export-meaning-cities-count = In how many provinces it was made
export-column-cities = Provinces
export-meaning-cities = Their names, with the number it has there
export-column-sheet = Sheet
export-meaning-sheet = The code of the sheet
export-column-printed = Printed rows
export-meaning-printed = People printed by name
export-column-counted = Counted on paper
export-meaning-counted = Signatures counted on paper; empty where nobody counted
export-column-entered = Entered
export-meaning-entered = Signatures entered of this sheet; empty where nothing is entered
export-column-slips = Slips
export-meaning-slips = Those who signed a slip of their own
export-column-missing-count = Unsigned, with reason
export-meaning-missing-count = Those who came and did not sign, with a reason
export-column-open = Not entered
export-meaning-open = Those who came and of whose signature nothing is entered
export-column-difference = Difference
export-meaning-difference = Counted on paper less entered
workbook-totals = Totals
workbook-meetings = Meetings
workbook-reconciliation = Reconciliation

workbook-groups = Groups
workbook-groups-chart = People and organisations by group
workbook-sexes-chart = Women, men, not stated
workbook-meetings-chart = Came and signed, by city
workbook-indicators = Indicators
export-column-indicator-code = Code
export-meaning-indicator-code = Of the indicator, as in the logical framework
export-column-indicator = Indicator
export-meaning-indicator = As it is worded in the logical framework
export-column-unit = Unit
export-meaning-unit = What is counted or measured
export-column-baseline = Baseline
export-meaning-baseline = The value before the programme began
export-column-baseline-day = Day of the baseline
export-meaning-baseline-day = Of which day the baseline is
export-column-target = Target
export-meaning-target = The value that was promised
export-column-target-day = Day of the target
export-meaning-target-day = By when it was promised
export-column-reached = Reached
export-meaning-reached = The value so far; empty while nothing is known
export-column-reached-day = Day of the value
export-meaning-reached-day = Of which day the value is
export-column-verification = Source of verification
export-meaning-verification = Where somebody can check the value
