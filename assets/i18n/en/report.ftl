# The meeting report, on paper and in a word processor.

report-title = Meeting Report
report-file = meeting-report
report-draft = DRAFT
report-draft-note = This document is a draft; it has not been issued yet.
report-draft-missing = This document is a draft. To be completed before it is issued:

report-lead = { $length ->
    [half] Half-day meeting
    [full] Full-day meeting
   *[open] Meeting
 } in { $city } on { $date }; signatures not entered yet
report-lead-signed = { $length ->
    [half] Half-day meeting
    [full] Full-day meeting
   *[open] Meeting
 } in { $city } with { $signed ->
    [one] { $signed } participant
   *[other] { $signed } participants
 } on { $date }
report-city-open = a province to be decided
report-date-open = a day to be decided

report-programme = Project
report-contract = Contract no.
report-activity = Activity (Annex I)
report-place = Route · stop
report-beneficiary = Beneficiary
report-number = Document no.
report-period = Reporting period
report-state = Status
report-without-number = no number yet
report-state-open = not issued yet
report-state-draft = draft, { $date }
report-state-issued = issued on { $date }
report-tier-internal = internal
report-tier-donor = donor
report-tier-public = public

report-summary = Summary
report-plan = Facts: planned and actual
report-planned = Planned
report-actual = Actual
report-when = Date, time
report-venue = Venue
report-team = Team
report-spoken = Language, interpretation
report-meals = Meals
report-meals-ordered = { $count } ordered
report-meals-invoiced = { $count } invoiced

report-deviations = Reason for modification
report-deviations-none = There were no modifications.
report-deviations-open = The preceding section shows what was done differently from the plan; the reasons have not been written yet.
report-reason = Reason

report-participation = Participation
report-step-applied = applied
report-step-selected = selected
report-step-expected = expected
report-step-arrived = arrived
report-step-signed = signed
report-not-signed-yet = Signatures not entered yet
report-target = Target: { $target } participants; signed: { $signed } ({ PCT($share, digits: 0) })
report-target-open = Target: { $target } participants; signatures not entered yet.
report-whole-signed = n = { $count } signed
report-whole-arrived = n = { $count } arrived
report-sexes-alternative = Bar in three parts: { $count } people in all; women { $women }, men { $men }, not stated { $other }.
report-column-group = Group
report-column-arrived = People: arrived
report-column-signed = People: signed
report-column-organisations-arrived = Organisations (arrived)
report-column-organisations-signed = Organisations (signed)
report-total = Total
report-figure-waiting = Waiting list: { $count }
report-figure-not-selected = Not selected: { $count }
report-figure-withdrawn = Withdrawn: { $count }
report-figure-asked = Asked to confirm: { $count }
report-figure-coming = Said they would come: { $count }
report-figure-not-coming = Said they would not come: { $count }
report-figure-no-shows = No-shows: { $count }
report-figure-walk-ins = Walk-ins: { $count }
report-figure-substitutes = Substitutes: { $count }
report-figure-first-time = For the first time: { $count }
report-figure-before = At an earlier meeting too: { $count }
report-figure-headquarters = Organisations with branches counted as their headquarters: { $count }
report-others = Not counted as participants: { $list }

report-topics = Topics
report-results = Results
report-needs = Needs
report-visibility = Visibility and documents used
report-data-protection = Data protection
report-annexes = Annexes
report-annex-number = Annex
report-annex-file = File
report-annex-size = Size
report-annex-hash = Hash
report-annex-note = The hash is the first eight digits of the file's BLAKE3 hash; it shows that the file has not been changed.

report-prepared = Prepared by
report-checked = Checked by
report-contact = Contact person
report-signer-name = Name
report-signer-position = Position
report-signer-date = Date
report-signer-signature = Signature

report-missing-emblem = the emblem of the European Union
report-missing-funding-statement = the funding statement
report-missing-disclaimer = the disclaimer
report-missing-contract-no = the contract number
report-missing-beneficiary = the name of the beneficiary
report-missing-activity = code and title of the activity (Annex I)
report-missing-period = the reporting period
report-missing-city = the province of the meeting
report-missing-date = the date of the meeting
report-missing-venue = the venue
report-missing-actual = actual date, time and venue
report-missing-deviation-reason = the reason for a modification
report-missing-signatures = the signatures
report-missing-summary = the summary
report-missing-topics = the topics
report-missing-results = the results
report-missing-needs = the needs
report-missing-visibility = visibility and documents used
report-missing-data-protection = the text on data protection
report-missing-prepared = name and position of who prepared it
report-missing-checked = name and position of who checked it
report-missing-contact = the contact person
