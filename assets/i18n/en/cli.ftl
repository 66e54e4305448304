# rota, the command line.

cli-about = The meetings of the civil society tour: applications, the check-in desk, sign-in sheets. The same file and the same work as the window.
cli-title-language = en
cli-usage = Usage:
cli-verbs = Verbs:
cli-what = What:
cli-arguments = Values:
cli-options = Options:
cli-example = Example:
cli-help-end =
    M is a meeting: its id, route.stop (1.2), or a city where exactly one meeting is (trabzon, urfa).
    Exit status: 0 done · 1 could not be done · 2 wrong usage · 3 the answer is no, or somebody has to decide first.
    Passphrase: ROTA_PASSPHRASE, --passphrase-file, or asked at the terminal. File: --file or ROTA_FILE.
    Help on one verb: rota VERB --help

cli-verb-new = Makes a new programme file, with the announced tour in it
cli-verb-demo = Adds invented people, organisations and past arrivals, for trying out
cli-verb-passphrase = Changes the passphrase
cli-verb-show = Shows the programme, a route, a meeting or an organisation: target and actual
cli-verb-list = Lists meetings, registrations, people, organisations or check-ins
cli-verb-edit = Corrects something; changing a plan that was set needs a reason
cli-verb-import = Imports an application sheet (.xlsx, .csv)
cli-verb-undo = Takes back the last operation of this laptop
cli-verb-search = Searches as the desk does
cli-verb-check-in = Checks somebody in
cli-verb-walk-in = Registers somebody who is on no list, and checks them in
cli-verb-undo-check-in = Takes back a check-in
cli-verb-sign-in-sheet = Writes the sign-in sheet as PDF or Excel
cli-verb-attention = What needs a look after laptops worked without hearing of each other
cli-verb-verify = Checks that the file is whole, and gives its digest
cli-verb-backup = Writes a backup and opens it to check it
cli-verb-restore = Restores a backup
cli-show-programme = The whole programme: routes, targets and actual
cli-show-route = One route
cli-show-meeting = One meeting
cli-show-organisation = One organisation, and who came where for it
cli-list-meetings = All meetings in the order of the tour
cli-list-registrations = All registrations of a meeting
cli-list-people = All people
cli-list-organisations = All organisations
cli-list-check-ins = The check-ins of a meeting

cli-option-file = The programme file (else ROTA_FILE, else the file that the window opens)
cli-option-lang = Language: tr or en (else ROTA_LANG, else the setting of this laptop)
cli-option-json = Answer with exactly one JSON object
cli-option-backups = Gives the files in the backup folder the new passphrase too
cli-option-passphrase-file = File that holds the passphrase
cli-option-help = Shows help
cli-option-version = Shows the version
cli-option-from = Takes routes, cities and targets from this TOML file
cli-option-empty = Makes an empty programme without routes
cli-option-people = How many people to add; if not given, a tour in the middle of its life: calls, applications, seats, replies, letters
cli-option-seed = The same number makes the same data (else 1)
cli-option-recovery-key-file = Opens with the recovery code instead of the old passphrase; the code is in this file
cli-option-new-passphrase-file = File that holds the new passphrase (else ROTA_NEW_PASSPHRASE, or asked)
cli-option-route = Number of the route
cli-option-meeting = Meeting: its id, route.stop, or its city
cli-option-organisation = Name of the organisation, part of it, or its id
cli-option-what = programme, meeting, route, call, venue, organisation, person, target, agenda, checklist, staff, kind, group, theme, criterion, letter, report, note, recommendation, question, visibility or indicator
cli-edit-fields = Fields:
cli-option-pairs = Which one, then KEY=VALUE pairs; an empty value empties the field
cli-option-reason = Why
cli-option-sheet-file = Application sheet (.xlsx or .csv)
cli-option-import-route = The route whose call the sheet belongs to
cli-option-import-meeting = Every row goes to this meeting
cli-option-sheet = Name of the sheet in the workbook
cli-option-header-row = Number of the row with the headings
cli-option-encoding = Character encoding of a text file (utf-8, windows-1254, cp857)
cli-option-delimiter = Delimiter of a text file (; , or tab)
cli-option-map = Maps a column by hand; instead of a field, answer keeps it as an answer and drop leaves it out
cli-option-preview = Shows what would happen and writes nothing
cli-option-operation = Id of the operation to take back (else the last one)
cli-option-text = Name, organisation or code; no Turkish letters needed
cli-option-limit = How many people to show at most (else 20)
cli-option-who = Registration id, 16-digit code, person id, or a name that finds exactly one
cli-option-at = When they arrived (2027-03-14T09:35; 09:35 alone on the day of the meeting)
cli-option-paper = Entered from paper: code of the sheet and row
cli-option-anyway = Let in all the same; why it was asked is recorded
cli-option-name = Name
cli-option-walk-in-organisation = The organisation they represent; - for none
cli-option-notice = How the privacy notice was given: shown, read_aloud or printed
cli-option-kind = Kind of organisation (DER, VAK, BEL …)
cli-option-category = As what they came: participant, speaker, protocol, press, observer, staff, companion, interpreter
cli-option-role = Position or title
cli-option-phone = Telephone
cli-option-email = E-mail address
cli-option-out = File to write, ending in .pdf or .xlsx
cli-option-variant = blank (before the meeting), arrived or final
cli-option-issued-at = Time of issue (else now); the same data and time give the same file
cli-option-to = Folder for the backup (else yedekler beside the file)
cli-option-backup-file = The backup
cli-option-replace = Takes the place of the file that is there; the old one is set aside, not deleted

cli-ask-passphrase = Passphrase:
cli-ask-new-passphrase = New passphrase (at least four words):
cli-ask-new-passphrase-again = New passphrase, once more:

cli-day = { DATE($date, style: "short") }
cli-clock = { DATE($at, style: "time") }
cli-clock-other-day = { DATE($at) } { DATE($at, style: "time") } (?)
cli-here = here
cli-done-of = { $done } / { $all }

cli-new = The programme file is ready: { $file }
    Routes: { $routes }. Stops: { $stops } (cities: { $cities }, to be decided: { $undecided }). Meetings: { $meetings }.
cli-new-targets-head = Indicator | Target
cli-new-recovery-key = Recovery code: { $code }
    If the passphrase is forgotten, only this code opens the file. Write it down on paper now and keep it away from the laptop; it is not shown again.
cli-discrepancy = Difference ({ $metric }): announced { $announced }, listed { $listed }.
cli-demo = Demo data added. People: { $people }, organisations: { $organisations }, registrations: { $registrations }, arrivals: { $arrivals }.
cli-passphrase-rewrapped = Backups that open with the new passphrase now:
cli-passphrase-old-here = Still opened by the old passphrase (--backups gives them the new one):
cli-passphrase-old-elsewhere = Other files that the old passphrase goes on opening; delete them if they are not needed:
cli-passphrase-away = Backups were written into these folders too, which are not there now; those open with the old passphrase:
cli-passphrase-changed = The passphrase has changed; the old one opens nothing any more. The recovery code stays valid.

cli-routes-head = No | Route | Stops | Meetings held
cli-targets-head = Indicator | Target | Actual | Status
cli-metric-meetings = meetings
cli-metric-cities = provinces
cli-metric-organisations = organisations
cli-metric-people = people
cli-metric-participations = participations
cli-target-status-reached = reached
cli-target-status-not-reached = not reached
cli-target-status-not-measurable = not one number
cli-route = Route { $number }: { $done } of { $meetings } meetings held. Capacity { $capacity }, arrived { $arrived }, expected { $expected }.
cli-meeting = { $place } { $city }, { $date }, { $start }–{ $end } ({ $status })
    Venue: { $venue }, address: { $address }
cli-meeting-numbers = Capacity { $capacity }, registered { $registered }, arrived { $arrived } (walk-ins { $walk_ins }), expected { $expected }, waiting list { $waiting }.
cli-organisation = { $name } (kind: { $kind }, plate: { $plate }): registrations { $registered }, arrivals { $arrived }.
cli-participations-head = Province | Date | Name | Position / title | Arrived

cli-list-empty = The list is empty.
cli-meetings-head = No | Province | Date | Status | Capacity | Expected | Arrived
cli-registrations-head = Name | Organisation | Kind | Selection | Reply | Arrived | Code
cli-people-head = Name | Organisation | Telephone | E-mail
cli-organisations-head = Organisation | Kind | Plate | People | Registrations | Arrived | Headquarters
cli-check-ins-head = Time | Name | How | Laptop
cli-hits-head = Name | Organisation | Told apart by | State | Meeting | Registration
cli-status-planned = planned
cli-status-postponed = postponed
cli-status-cancelled = cancelled
cli-status-closed = closed
cli-status-archived = archived
cli-selection-undecided = undecided
cli-selection-eligible = eligible
cli-selection-incomplete = incomplete
cli-selection-not-eligible = not eligible
cli-selection-selected = selected
cli-selection-waiting = waiting list
cli-selection-not-selected = not selected
cli-method-search = by name
cli-method-code = by code
cli-method-scanner = by QR code
cli-method-paper = from paper
cli-method-walk-in = walk-in
cli-state-expected = expected
cli-state-arrived = arrived { DATE($at, style: "time") }
cli-state-waiting-list = waiting list
cli-state-not-selected = not selected
cli-state-undecided = undecided
cli-state-withdrawn = withdrawn
cli-state-to-place = to be placed

cli-edited-because = The reason is kept: { $reason }
cli-edited = { $field }: { $before } → { $after }
cli-edited-nothing = Nothing to change: it already says so.

cli-import-sheet = Sheet read: { $sheet }
cli-import-sheets-left = Sheets not read: { $sheets }. Where one of them is needed, give its name with --sheet.
cli-import-sheets-hidden = Hidden sheets: { $sheets }
cli-import-preview = This is a preview; nothing was written.
cli-import-nothing = There was nothing to write; the file is unchanged.
cli-import-done-decisions = People it was written for: { $count }. To take it back: rota undo
cli-import-done = Applications imported: { $count }. To take them back: rota undo
cli-columns-head = Column | Read as
cli-problems-head = Row | What | Column | Problem
cli-severity-error = error
cli-severity-warning = warning
cli-field-name = name
cli-field-given = given name
cli-field-family = family name
cli-field-organisation = organisation
cli-field-kind = kind of organisation
cli-field-role = position / title
cli-field-province = province
cli-field-meeting = meeting wished for
cli-field-phone = telephone
cli-field-email = e-mail
cli-field-sex = sex
cli-field-themes = thematic areas
cli-field-access-need = access need
cli-field-meal = meal
cli-field-notice = privacy notice read
cli-field-photo-consent = explicit consent to photographs
cli-field-contact-consent = explicit consent to contact
cli-field-publication-consent = explicit consent to publication
cli-field-transfer-consent = explicit consent to transfer abroad
cli-field-motivation = reason for applying
cli-field-sent-at = submission time
cli-field-response-id = response id
cli-field-answer = kept as an answer
cli-field-choice = part of its question's answer

cli-undone = Taken back: { $verb } ({ $count }).
cli-undone-nothing = Nothing was taken back: what this had written ({ $verb }) has been changed again since. What stands now stays.
cli-done-agenda = agenda
cli-done-attach = attached file
cli-done-check-in = check-in
cli-done-edit = edit
cli-done-import = import
cli-done-remove = removal
cli-done-tour = change of plan
cli-done-undo-check-in = undoing of a check-in
cli-done-walk-in = walk-in
cli-done-sign = signature
cli-done-picture = emblem or logo
cli-done-select = selection
cli-done-promote = move up
cli-done-reply = reply
cli-done-withdraw = withdrawal
cli-left-head = Registration left standing | Why
cli-left-checked-in = checked in
cli-left-in-use = used since

cli-search-none = Nobody was found.
cli-search-count = In this meeting: { $here }. To be placed: { $to_place }. In other meetings: { $elsewhere }.
cli-outcome-admitted = { $name } has arrived ({ DATE($at, style: "time") }), as number { $nth }.
cli-outcome-already = { $name } has already arrived ({ DATE($at, style: "time") }, { $device }). Nothing was written again.
cli-outcome-other-meeting = { $name } is registered for another meeting: { $city }. To let them in here, add --anyway.
cli-outcome-waiting-list = { $name } is on the waiting list. To let them in, add --anyway.
cli-outcome-waits-for = Why: { $reason }.
cli-outcome-not-selected = { $name } was not selected for this meeting. To let them in, add --anyway.
cli-outcome-undecided = { $name }: undecided. To let them in, add --anyway.
cli-outcome-to-place = { $name } applied on this route and is on the list of no meeting yet. To place them here and let them in, add --anyway.
cli-outcome-withdrawn = { $name } has withdrawn. To let them in, add --anyway.
cli-outcome-several = More than one person was found. Use the registration id.
cli-outcome-unsure = It is not certain who is meant: what was typed is not quite this name. If it is this person, type the registration id or the name as it is written.
cli-outcome-unknown = Nobody was found. If they are on no list: rota walk-in
cli-outcome-needs-notice = { $name } was not registered: nobody is recorded without the privacy notice. Give the notice and add --notice.
cli-outcome-undone = The check-in of { $name } was taken back.
cli-outcome-not-in = { $name } does not seem to have arrived; there is no check-in to take back.

cli-sheet = The sign-in sheet is written: { $file }
    People: { $rows }. Pages: { $pages ->
        [0] as the printer decides
       *[other] { $pages }
    }. Code of the sheet: { $sheet }.
cli-verified = The file is whole. Changes: { $changes }; the log replayed gives the same picture; the contents are encrypted.
    Digest: { $digest }
cli-verified-not = Something is wrong with the file: pages or the chain of changes are damaged. Nothing was changed. First close Rota and copy .rota, .rota.keys and, if it is there, .rota-wal to another disk. Restore a backup only after that: this file is not deleted, it is moved aside, and what was written since the backup stays in it.
    Digest: { $digest }
cli-verified-differs = The log of changes is whole, but what the file shows differs from it: { $differs }. Nothing was lost and nothing was changed. Do not restore an older backup for this, it lacks what was written since; show a copy of .rota and .rota.keys to whoever helps you.
    Digest: { $digest }
cli-verified-slots-damaged = The key file (.rota.keys) is damaged: the passphrase or the recovery code may not open this file. The records are whole. Make a new backup before you close the program; then keep this key file and copy that of the latest backup in its place (it opens with the passphrase of that day).
cli-verified-slots-not-authenticated = The key file is of an earlier version; whether it is whole can be checked after the next change of passphrase (rota passphrase).
cli-backup = The backup is written and was opened to check it: { $file }
cli-restored = The backup is restored: { $file }
    From now on this laptop writes as a new device.

cli-usage-unknown-argument = There is no option or value { $argument }. Help: rota --help
cli-usage-unknown-verb = There is no verb { $verb }. Help: rota --help
cli-usage-unknown-what = There is no { $typed } below rota { $verb }. Nothing has changed. What there is: rota { $verb } --help
cli-usage-verb-missing = It does not say what to do. Help: rota --help
cli-usage-missing = Missing: { $arguments }. Add --help for help.
cli-usage-value-missing = { $argument } needs a value. Add --help for help.
cli-usage-value-unknown = { $argument } cannot be { $value }; it must be one of: { $values }.
cli-usage-value-invalid = { $argument } cannot be { $value }. Add --help for help.
cli-usage-conflict = { $argument } cannot be used together with another option. Add --help for help.
cli-usage-wrong = The command was not understood. Add --help for help.
cli-usage-help = { $help }

cli-error-passphrase-needed = A passphrase is needed to open the file, and there is no terminal to ask at. Nothing has changed. Use the variable ROTA_PASSPHRASE or the option --passphrase-file.
cli-error-passphrase-wrong = Wrong passphrase. Nothing has changed. Look at capital letters and the keyboard layout and try again; if it is forgotten: rota passphrase --recovery-key-file
cli-error-passphrase-weak = This passphrase is easily guessed. Nothing was changed. Choose at least four words that nobody would put together; for example: { $offer }
cli-error-passphrase-different = The two passphrases are not the same. Nothing has changed. Try again.
cli-error-passphrase-no-text = The variable { $variable } is not readable text. Nothing has changed. Write the passphrase to a file and name the file.
cli-error-programme-missing = The programme file is not in its place: { $file }. Nothing has changed. Say where it is by --file, make a new one by rota new, or restore the latest backup.
cli-error-backup-missing = The backup is not in its place: { $file }. Nothing has changed. Check where it is and try again.
cli-error-file-exists = A file of this name is already there and was not overwritten: { $file }. Choose another name; to put a backup in its place, add --replace.
cli-error-same-file = The backup and the file it should replace are the same: { $file }. Nothing has changed. Say by --file where to restore to.
cli-error-file-missing = The file was not found: { $file }. Nothing has changed. Check its name and folder.
cli-error-file-is-folder = This is a folder, not a file: { $file }. Nothing has changed. Name the file inside it.
cli-error-file-no-text = This file is not readable text: { $file }. Nothing has changed. Save it as UTF-8 and try again.
cli-error-file-unreadable = The file could not be read: { $file }. Nothing has changed. Check the permission, or copy the file to this laptop.
cli-error-tour-invalid = The starting data could not be read: { $file }. No file was written. Check the plate numbers and whether a route is there twice.
cli-error-moment-invalid = { $value } is not a time for { $option }. Write it like 2027-03-14T09:35.
cli-error-map-invalid = { $value } does not map a column. Write it as "HEADING=field".
cli-error-pair-needed = { $value } needs a pair KEY=VALUE. Help: rota edit --help
cli-error-several = More than one is called so: { $candidates }. Write more of the name, or the id.
cli-error-meeting-needed = No column of this sheet says which meeting people want to attend. Nothing was written. Name the meeting by --meeting, or map a column by --map. Where a file has a sheet for each city, that of the meeting is read.
cli-error-meeting-unknown = There is no such meeting. All meetings: rota list meetings
cli-error-reason-needed = A plan that was set is changing. Nothing was written. Write the reason by --reason.
cli-error-not-printed = The answer could not be written out. What was asked has been done; ask for the list to see it.
