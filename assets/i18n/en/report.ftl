# The meeting report, on paper and in a word processor.

report-title = Meeting Report
report-file = meeting-report
report-draft = DRAFT
report-draft-note = This document is a draft; it has not been issued yet.
report-draft-missing = This document is a draft. To be completed before it is issued:

report-amends = Correction no. { $order }: replaces { $number }. Main figures that changed:
report-amends-no-figure = Correction no. { $order }: replaces { $number }.
report-amended-figure = { $figure }: { $now }, was { $then }

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
report-lead-cancelled = Meeting in { $city } on { $date }: cancelled
report-lead-postponed = Meeting in { $city }: postponed
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
report-lessons = Difficulties and lessons learnt
report-cooperation = Cooperation
report-next = What follows
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

report-replaced = Sheets that a newer one has replaced, with nothing entered on them: { $list }
report-reconciliation = Reconciliation of signatures
report-column-sheet = List
report-column-printed = Rows printed
report-column-counted = Signatures counted on paper
report-column-entered = Signatures entered
report-column-slips = Slips
report-column-unsigned = Unsigned, with reason
report-column-difference = Difference
report-sheet = { $sheet }{ $pages ->
    [0] {""}
   *[other] , { $pages } p.
 }{ $superseded ->
    [yes] {" "}(replaced by a newer one)
   *[no] {""}
 }
report-sheet-rows = { $printed } + { $empty } empty
report-sheet-not-come = did not come
report-sheet-open = not entered
report-beside = Arrived and in no row of a list: { $list }
report-scans = Scan of { $sheet }: { $scans }
report-scan-file = { $file } (p. { $pages })
report-scan-lacks = pages without a scan: { $pages }
report-originals = Originals: { $place }
report-originals-open = Where the originals lie is not entered yet.

report-topics = Topics
report-results = Results and recommendations
report-needs = Needs
report-visibility = Visibility and documents used
report-column-theme = Theme
report-column-notes = Notes
report-notes-finding = Findings
report-notes-problem = Problems
report-notes-suggestion = Suggestions
report-notes-need = Needs
report-notes-promise = Promises
report-column-number = No.
report-column-recommendation = Recommendation
report-column-addressee = Addressee
report-column-support = Support
report-column-priority = Priority
report-voting = { $count ->
    [one] { NUM($count) } person voted.
   *[other] { NUM($count) } people voted.
} Numbers are for good and are not used again.
report-need = { $name } ({ NUM($count) })
report-promises = Promises made
report-masked = { $count ->
    [one] In { NUM($count) } place a name or a contact was replaced by […], so that nobody is named.
   *[other] In { NUM($count) } places names or contacts were replaced by […], so that nobody is named.
}
report-evaluation = Evaluation
report-evaluation-counted = { NUM($counted) } forms were counted, { NUM($entered) } entered.
report-evaluation-entered = { NUM($entered) } forms were entered; the forms on paper were not counted.
report-evaluation-share = That is { PCT($share, digits: 0) } of those who signed.
report-evaluation-scale = 1: I do not agree at all, 5: I fully agree. n: who answered.
report-evaluation-few = A mean is given where at least five people answered.
report-evaluation-written = What was written on the forms
report-evaluation-comments = { $count ->
    [one] There is a comment on { NUM($count) } form.
   *[other] There are comments on { NUM($count) } forms.
}
report-column-question = Question
report-column-n = n
report-column-mean = Mean
report-visibility-item = Item
report-visibility-copies = Copies
report-visibility-approved = Approved beforehand
report-visibility-place = Where used
report-visibility-proof = Evidence
report-derogation = Exception (derogation): { $reason }
report-derogation-none = Exception (derogation): none.
report-data-protection = Data protection
report-annexes = Annexes
report-annex-number = Annex
report-annex-file = File
report-annex-size = Size
report-annex-hash = Hash
report-annex-note = The hash is the first eight digits of the file's SHA-256 hash; the whole of it is in the index of the donor's package, and it shows that the file has not been changed.
report-annex-elsewhere = on another laptop

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
report-missing-nothing-held = a meeting that was held
report-missing-city = the province of the meeting
report-missing-date = the date of the meeting
report-missing-venue = the venue
report-missing-actual = actual date, time and venue
report-missing-deviation-reason = the reason for a modification
report-missing-signatures = the signatures
report-missing-summary = the summary
report-missing-topics = the topics
report-missing-results = the results
report-missing-recommendation-texts = the recommendations in this language
report-missing-needs = the needs
report-missing-visibility = visibility and documents used
report-missing-visibility-title = the title in this language of something that was used
report-missing-data-protection = the text on data protection
report-missing-prepared = name and position of who prepared it
report-missing-checked = name and position of who checked it
report-missing-contact = the contact person
