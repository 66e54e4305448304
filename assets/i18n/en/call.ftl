# The call for participants: where it stands, its dates, the announcement.

call-state-not-set = no dates yet
call-state-not-open-yet-days = { $days ->
        [0] opens today
        [one] opens in { $days } day
       *[other] opens in { $days } days
    }
call-state-open = open, no closing date yet
call-state-open-days = { $days ->
        [0] open, closes today
        [one] open, closes in { $days } day
       *[other] open, closes in { $days } days
    }
call-state-closed-days = { $days ->
        [0] closed today
        [one] closed { $days } day ago
       *[other] closed { $days } days ago
    }
call-late-rule-accept = late applications are treated like any other
call-late-rule-mark = late applications are marked as late
call-late-rule-refuse = late applications are not taken
call-form-google = Google Forms
call-form-limesurvey = LimeSurvey
call-form-kobo = KoboToolbox
call-form-other = another tool

announcement-title = { $programme }: call for participants, route { $route }
announcement-meetings = Meetings
announcement-city = Province
announcement-date = Date
announcement-time = Time
announcement-venue = Venue
announcement-day = { DATE($date, style: "long") }
announcement-date-to-come = date to be announced
announcement-hours = { $start }–{ $end }
announcement-who = Who can take part?
announcement-per-organisation = { $count ->
        [one] One representative of each organisation can take part in a meeting.
       *[other] At most { $count } representatives of each organisation can take part in a meeting.
    }
announcement-how = How to apply
announcement-form-link = Link to the application form: ______________________________
announcement-opens = Applications open: { DATE($at, style: "long") }, { DATE($at, style: "time") } (time in Türkiye)
announcement-closes = Deadline: { DATE($at, style: "long") }, { DATE($at, style: "time") } (time in Türkiye)
announcement-questions = Questions: { $email }
announcement-privacy = Your personal data
announcement-privacy-text = Controller of the personal data that you give in your application: { $controller }. The privacy notice stands at the beginning of the application form. For your rights: { $contact }
announcement-contract = Contract no.: { $number }

cli-verb-call = The call for participants of a route: where it stands, its dates; writes the announcement and the form templates
cli-list-calls = The calls of all routes
cli-option-open = When applications open (2027-01-04T09:00)
cli-option-close = The deadline (2027-01-15T23:59; a bare day means the end of that day)
cli-option-call-out = Folder for the announcement and the form templates
cli-calls-head = No | State | Opens | Closes | Applications | Late
cli-moment = { DATE($at, style: "datetime") }
cli-call = Call of route { $route }: { $state }.
    Opens: { $opens }. Closes: { $closes }. Applications: { $received }, of them late: { $late }.
    At most per organisation and meeting: { $per_organisation }. Quotas: { $quotas }. Rule: { $late_rule }. Form: { $form }.
cli-call-missing = To be filled in before publishing: { $fields }.
cli-call-published = Files written:
    { $files }

row-problem-late = Sent after the deadline

error-programme-incomplete = Not published, and no file was written, because these fields are empty: { $fields }. Fill them in and try again.
error-folder-is-file = The place to publish to is a file, not a folder. No file was written. Choose a folder.
error-close-before-open = The close must be after the opening. Nothing has changed.
error-quota-unreadable = The quotas could not be read. Nothing has changed. Write GROUP=NUMBER, parted by spaces: cso=12 local=4
error-quota-group-unknown = One of the groups in the quotas is not one of this programme. Nothing has changed. Write the short word or the name of a group.
error-quota-group-twice = A group stands twice in the quotas. Nothing has changed.
error-quota-out-of-bounds = A quota must be between 0 and 500. Nothing has changed.

call-title = Call for participants, route { $route }
call-close-card = Close
call-edit = Edit
call-opens = Opens
call-closes = Deadline
call-not-set = not set
call-moment = { DATE($at, style: "long") }, { DATE($at, style: "time") }
call-received = Applications
call-received-count = { $late ->
        [0] { $count }
       *[other] { $count } (late: { $late })
    }
call-per-organisation = At most per organisation and meeting
call-late = Late applications
call-form = Tool of the form
call-quotas = Quotas by group
call-quotas-note = Seats of a meeting that are meant for each group. A group that is left empty has no quota.
call-text-tr = Announcement (Turkish)
call-text-en = Announcement (English)
call-criteria-tr = Who can take part? (Turkish)
call-criteria-en = Who can take part? (English)
call-missing = To be filled in before publishing: { $fields }.
call-missing-texts = Written in one language only, left out of the announcement in the other: { $texts }.
call-open-programme = Open the programme's settings
call-publish = Publish…
call-writing = Writing…
call-copy-tr = Copy the announcement (Turkish)
call-copy-en = Copy the announcement (English)
call-copied = The announcement is on the clipboard. Add the link to the form and paste it where you like.
call-published = { $count ->
        [one] { $count } file written.
       *[other] { $count } files written: the announcement in both languages and the templates of the form.
    }
call-open-date = Opening day
call-open-time = Opening time
call-close-date = Day of the deadline
call-close-time = Time of the deadline
call-close-hint = Left empty, the end of that day (23:59)
call-moment-wrong = There is no such day or time. Write them like 15/01/2027 and 23:59.
call-close-early = The close must be after the opening.
call-per-organisation-wrong = Write a number from 1 to 99.
call-quota-wrong = Write a number from 0 to 500.
