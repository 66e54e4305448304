# The dossier of a meeting, and visibility: on screen and on the command line.

dossier-item-agenda = Agenda
dossier-item-participants = List of participants
dossier-item-signed-list = Signed attendance list
dossier-item-report = Meeting report
dossier-item-photos = Photos
dossier-item-evaluation = Evaluation
dossier-item-visibility = Visibility
dossier-item-documents = Documents used
dossier-item-deviations = Deviations

dossier-state-red = missing
dossier-state-amber = to be looked at
dossier-state-green = complete
dossier-state-not-applicable = not applicable

dossier-reason-not-applicable = not applicable
dossier-reason-agenda-missing = there is no agenda
dossier-reason-agenda-there = there is an agenda
dossier-reason-nobody-came = no participant is checked in
dossier-reason-list-not-issued = the list has not been issued
dossier-reason-list-outdated = the list that was issued does not name as many people as came
dossier-reason-list-issued = the list has been issued
dossier-reason-signatures-not-entered = signatures have not been entered yet
dossier-reason-signatures-open = for some of those who came, neither a signature nor a reason has been entered
dossier-reason-originals-nowhere = it does not say where the signed originals are kept
dossier-reason-signatures-entered = for everybody who came, a signature or a reason has been entered
dossier-reason-report-not-issued = the report has not been issued
dossier-reason-report-internal = only an internal report has been issued
dossier-reason-report-draft = the report that was issued is a draft
dossier-reason-report-outdated = figures have changed since the report was issued
dossier-reason-report-issued = the report has been issued
dossier-reason-photos-missing = no photo has been added
dossier-reason-photos-there = there are photos
dossier-reason-evaluation-missing = nothing entered
dossier-reason-evaluation-attached = the forms are kept as a file and have not been entered
dossier-reason-evaluation-open = not all of the forms that were counted have been entered
dossier-reason-evaluation-entered = the forms have been entered
dossier-reason-nothing-listed = there is nothing on the programme’s list
dossier-reason-nothing-ticked = nothing has been ticked for this meeting
dossier-reason-approval-missing = for some of what was used, no approval beforehand is written
dossier-reason-ticked = ticked
dossier-reason-deviation-reason-missing = the reason for a deviation is not written
dossier-reason-hours-not-entered = when it really began and ended has not been written
dossier-reason-deviation-not-noted = the hours differ from the plan, and no deviation is written
dossier-reason-no-deviation = no deviation
dossier-reason-deviations-explained = the deviations have their reasons

dossier-question-two-cities = { $count ->
    [one] One person appears
   *[other] { $count } people appear
 } in another province on the same day: { $cities }.
dossier-question-team-among-participants = { $count ->
    [one] One of the participants is
   *[other] { $count } of the participants are
 } staff, press or a speaker.
dossier-question-more-meals = { $count } meals were invoiced, and { $people } people were there.
dossier-question-signed-not-arrived = { $count ->
    [one] One person has signed without being
   *[other] { $count } people have signed without being
 } entered as having come.
dossier-question-arrived-not-signed = { $count ->
    [one] For one person who came,
   *[other] For { $count } people who came,
 } neither a signature nor the reason for its absence is entered.
dossier-question-sheet-day = The day on the attendance list { $sheet } ({ $day }) is not the day of the meeting.

visibility-kind-visibility = visibility
visibility-kind-document = document
visibility-used = used
visibility-not-used = not used

paper-meeting-report = meeting report
paper-route-report = route report
paper-interim-report = interim report
paper-programme-report = programme report
paper-sign-in-sheet = sign-in sheet
paper-call-list = call list
paper-selection-minutes = selection minutes
paper-badges = name badges
paper-certificates = certificates of attendance
paper-pack = meeting pack
paper-participant-list = list of participants

participants-lacking = Missing:{ $places ->
    [0] {""}
   *[other] {" "}the province or district of the organisation of { $places }.
 }{ $positions ->
    [0] {""}
   *[other] {" "}the position of { $positions }.
 }

# The command line.
cli-verb-participants = Writes the list of those who took part, and keeps it as issued under its number
cli-verb-dossier = What the dossier of a meeting lacks, and what an auditor would ask
cli-verb-visibility = Visibility items and documents: the programme’s list, and what was used at a meeting
cli-option-participants-out = The file to write: .pdf, .docx or .xlsx
cli-option-not-applicable = What does not apply to this meeting: agenda, participants, signed_list, report, photos, evaluation, visibility, documents or deviations
cli-option-dossier-reason = Why it does not apply: a derogation agreed with the donor, nobody wished to be photographed …
cli-option-applicable = What applies after all
cli-option-visibility-item = Its number on the list, or its title
cli-option-copies = How many copies; if left out, as many as the list says
cli-option-used-place = Where it was used
cli-option-used-note = A note or the evidence: Annex 4, photo 2
cli-option-not-used = It was not used at this meeting
cli-dossier-head = What | State | Why
cli-dossier-complete = The dossier is complete.
cli-dossier-incomplete = The dossier is not complete.
cli-dossier-not-due = The meeting is not over yet; nobody asks for its dossier.
cli-dossier-questions = An auditor would ask:
cli-dossier-marked = It is written that it does not apply, and why.
cli-dossier-taken-back = It applies again.
cli-participants = The list of participants is written: { $file }, { $rows } people, no. { $number }.
cli-visibility-head = No | Kind | Title (Turkish) | Title (English) | Copies | Approved by | Approved
cli-visibility-used-head = No | Kind | Title | State | Copies | Place | Note
cli-visibility-none = There is nothing on the list. To add something: rota edit visibility new title_tr=… title_en=…
cli-visibility-ticked = Ticked.
cli-visibility-unticked = Not ticked any more.
cli-done-dossier = mark in the dossier
cli-done-visibility = tick of visibility

error-participants-ending = The list of participants is written as .pdf, .docx or .xlsx. Nothing was written. Name the file accordingly.
error-dossier-reason-needed = It does not say why it does not apply. Nothing has changed. Write the reason.
error-visibility-item-unknown = There is no such item or document on the list. Nothing has changed. Write its number on the list or its title.

# The screen.
detail-tab-dossier = Dossier
dossier-light = Dossier: { $state }
dossier-title = How far the dossier is
dossier-not-due = The meeting is not over yet; nobody asks for its dossier.
dossier-mend = Complete
dossier-mend-of = Complete: { $item }
dossier-does-not-apply = Not applicable…
dossier-does-not-apply-of = Not applicable: { $item }
dossier-applies = Applies after all
dossier-applies-of = Applies after all: { $item }
dossier-why = Why it does not apply
dossier-why-hint = A derogation agreed with the donor, or nobody wished to be photographed.
dossier-because = not applicable: { $reason }
dossier-questions = An auditor would ask
dossier-questions-none = There seems to be nothing to ask.
dossier-who = Open the people
dossier-used = Visibility items and documents that were used
dossier-used-none = There is nothing on the programme’s list.
dossier-used-list = Open the list
dossier-used-copies = Copies
dossier-used-place = Where
dossier-used-note = Evidence
dossier-used-of = { $name }, { $what }
dossier-used-no-title = no title
participants-title = List of participants
participants-note = Those who came, with position, organisation and where it is. Whoever signed on a slip of their own stands by its number only.
participants-write-pdf = Write PDF
participants-write-docx = Write .docx
participants-write-xlsx = Write Excel

visibility-list = Visibility items and documents
visibility-list-note = Banners, roll-ups, information notes: what was used at a meeting is ticked from here, and becomes a table in its report.
visibility-kind = Kind
visibility-title-tr = Title (Turkish)
visibility-title-en = Title (English)
visibility-copies = Copies
visibility-approved-by = Approved beforehand by
visibility-approved-on = Approved on
visibility-approved = Approved beforehand
visibility-add = Add
visibility-edit = Edit
visibility-edit-of = Edit: { $name }
visibility-copies-wrong = Write a number from 1 to 99,999.
visibility-empty = There is nothing on the list.
visibility-removed = Taken off the list.
