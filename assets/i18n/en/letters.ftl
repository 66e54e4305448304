# Letters, the call list and the selection minutes.

letter-kind-invitation = Invitation
letter-kind-selected = Selected
letter-kind-waiting = Waiting list
letter-kind-not-selected = Not selected
letter-kind-reminder = Reminder
letter-kind-changed = Change
letter-kind-cancelled = Cancellation
letter-kind-thanks = Thanks
letter-kind-postponed = Postponed
letter-kind-moved = New date
letter-kind-merged = Joined with another
letter-kind-other-meeting = Moved to another meeting
letter-kind-withdrawn = Registration closed
letter-kind-substituted = Somebody else comes
letter-file-invitation = invitation
letter-file-selected = selected
letter-file-waiting = waiting-list
letter-file-not-selected = not-selected
letter-file-reminder = reminder
letter-file-changed = change
letter-file-cancelled = cancellation
letter-file-thanks = thanks
letter-file-postponed = postponed
letter-file-moved = new-date
letter-file-merged = joined
letter-file-other-meeting = other-meeting
letter-file-withdrawn = registration-closed
letter-file-substituted = substitute
letter-file-merge = table
letter-file-calendar = calendar
letter-file-calendar-cancelled = calendar-cancelled
letter-blank-name = name
letter-blank-organisation = organisation
letter-blank-city = province
letter-blank-date = date
letter-blank-time = time
letter-blank-venue = venue
letter-blank-address = address
letter-blank-code = personal code
letter-blank-reply-by = day to reply by
letter-blank-question-email = question e-mail
letter-blank-programme = the programme's title
letter-blank-old-date = previous date
letter-blank-opening = opening
letter-blank-old-city = previous province
letter-blank-old-time = previous time
letter-blank-old-venue = previous venue
letter-blank-substitute = who comes instead

letter-unnamed = Colleague
letter-date = { DATE($date, style: "long") }
letter-day = { DATE($date, style: "short") }
letter-event = { $programme }: meeting in { $city }
letter-event-cancelled = CANCELLED: { $event }
letter-questions = Questions: { $email }
letter-contract = Contract no. { $number }
letter-number = Number
letter-subject = Subject
letter-reference = Reference
letter-reference-contract = contract no. { $number }
letter-code = Your personal code
letter-code-note = Please show it at the check-in desk.
letter-page = Page { $page } of { $pages }
letter-id = Document code: { $id }
letter-slip = Reply form
letter-slip-coming = We will take part
letter-slip-not-coming = We cannot take part
letter-slip-institution = Institution
letter-slip-meeting = Meeting
letter-slip-representative = Name of the representative
letter-slip-role = Position / title
letter-slip-phone = Telephone
letter-slip-email = E-mail
letter-slip-needs = Access or interpretation needs
letter-slip-signature = Name and signature of the person in charge, date
letter-slip-back = Please send this form to { $email }.
letter-slip-back-until = Please send this form to { $email } by { $date }.
letter-slip-code = Registration code: { $code }
letter-opening-selected-applicant = We are pleased to tell you that your application has been accepted.
letter-opening-selected-deputy = We have been told that you will represent your institution at the meeting.
letter-opening-selected-substitute = We have been told that you will come to the meeting in place of { $name }.
letter-opening-selected-by-hand = A place is reserved for you at this meeting.
letter-opening-waiting-applicant = There were more applications than places, and your name is on the waiting list.
letter-opening-waiting-deputy = All places are taken, and you are on the waiting list as the representative of your institution.
letter-opening-waiting-by-hand = All places are taken, and your name is on the waiting list.
letter-opening-not-selected-applicant = Applications were assessed by the criteria announced in the call and by the number of places. We regret to tell you that we cannot offer you a place at this meeting.
letter-opening-not-selected-deputy = The number of places is limited, and we regret to tell you that we cannot offer your institution a place at this meeting.
letter-opening-not-selected-by-hand = The number of places is limited, and we regret to tell you that we cannot offer you a place at this meeting.
letter-opening-withdrawn-by-team = your registration has been closed by our team.
letter-opening-withdrawn-silent = as your reply had not reached us by the last day for replies, your place has gone to somebody on the waiting list and your registration is closed.
letter-opening-withdrawn-by-person = your registration is closed, as you told us that you cannot come.
letter-calendar-moved = For your calendar: the attached file is the new version of the entry that we sent you earlier. Outlook replaces the old entry when you open the file and save it. In Google Calendar you add the file yourself, under “Import” in the settings. If an entry is left on the old day, please delete it.
letter-calendar-cancelled = For your calendar: the attached file whose title begins with “CANCELLED” is there to take out the entry that we sent you earlier. As it has no list of attendees, Outlook and Google Calendar mostly do not delete the entry by themselves; if you import the file, a second entry titled “CANCELLED” may appear on the old day. In either case please delete the old entry yourself.
letter-calendar-both = For your calendar: two files are attached. One is the new entry; the one whose title begins with “CANCELLED” is there to take out the entry that we sent you earlier. As it has no list of attendees, Outlook and Google Calendar mostly do not delete the old entry by themselves, or show it once more under “CANCELLED”. Please delete the old entry yourself.

merge-tab = Letters
merge-name = Name
merge-organisation = Organisation
merge-email = E-mail
merge-phone = Telephone
merge-city = Province
merge-date = Date
merge-time = Time
merge-venue = Venue
merge-address = Address
merge-reply-by = Reply by
merge-code = Personal code
merge-subject = Subject
merge-text = Text
merge-file = File
merge-calendar = Calendar file

call-list-title = Call list
call-list-tab = Call list
call-list-tier = INTERNAL
call-list-note = For the team only; not to be passed on. Destroy it when the calls are done.
call-list-until = To reply by: { DATE($date, style: "long") }
call-list-counts = { $all ->
        [one] one person
       *[other] { $all } people
    }; coming: { $coming }, not coming: { $not_coming }, no answer: { $silent }
call-list-issued = Page { $page } of { $pages } · { DATE($at, style: "datetime") } · { $id }
call-list-page = Page { $page } of { $pages }
call-list-column-number = No.
call-list-column-name = Name
call-list-column-organisation = Organisation
call-list-column-phone = Telephone
call-list-column-email = E-mail
call-list-column-reply = Reply
call-list-column-calls = Calls
call-list-column-coming = Coming
call-list-column-not-coming = Not coming
call-list-column-no-answer = No answer
call-list-column-substitute = Somebody else
call-list-file = call-list

minutes-title = Selection Minutes
minutes-title-addendum = Selection Minutes: Addendum { $number }
minutes-file = selection-minutes
minutes-file-addendum = selection-minutes_addendum{ $number }
minutes-programme = Programme
minutes-contract = Contract no.
minutes-call = Call for participants
minutes-call-of = route { $route }; applications: { $window }
minutes-meeting = Meeting
minutes-decided = Decided
minutes-since = Decided before
minutes-moment = { DATE($at, style: "datetime") }
minutes-changes = Changes since the minutes before
minutes-changes-none = Nothing has changed since the minutes before.
minutes-rules = Rules applied
minutes-rules-before = The rules of the minutes before
minutes-rule-seats = The meeting has { $capacity ->
        [one] one place
       *[other] { $capacity } places
    }; { $reserve ->
        [one] one is kept for walk-ins
       *[other] { $reserve } are kept for walk-ins
    } and { $seats ->
        [one] one is for applicants.
       *[other] { $seats } are for applicants.
    }
minutes-rule-eligible = Applications that are not eligible or incomplete, withdrawn, or of people who said that they cannot come are not in the running.
minutes-rule-invited = Those whom the team invited are given places first.
minutes-rule-quota = { $seats ->
        [one] One place is set aside for the group “{ $group }”. Where nobody of it applies, it goes to the others.
       *[other] { $seats } places are set aside for the group “{ $group }”. Where too few of it apply, the rest go to the others.
    }
minutes-rule-organisation = { $count ->
        [one] One person of an organisation is selected; a second one only where a place would stay empty.
       *[other] At most { $count } people of an organisation are selected; more only where a place would stay empty.
    }
minutes-rule-balance-women = Places go to women first until their share of the places is { PCT($share) }.
minutes-rule-balance-men = Places go to men first until their share of the places is { PCT($share) }.
minutes-rule-points = Applications with more points in the assessment come first.
minutes-rule-first-time = Applications of organisations that have not been at another meeting come first.
minutes-rule-same-province = Applications of organisations of the province in which the meeting is held come first.
minutes-rule-order = The remaining places are given in the order of application.
minutes-rule-waiting = Whoever gets no place is put on the waiting list in the order in which places that become free are given.
minutes-came-quota = Filled: { $filled } of { $seats }.
minutes-came-cost = { $cost ->
        [0] This rule cost nobody a place.
        [one] For this rule one applicant with a better rank has no place.
       *[other] For this rule { $cost } applicants with a better rank have no place.
    }
minutes-came-balance = This share was reached: { $goal } wanted, { $filled } given.
minutes-came-balance-quotas = The balance could not be reached: { $goal } wanted, { $filled } given; { $quota } of { $seats } places by quota.
minutes-came-balance-given = The balance could not be reached: { $goal } wanted, { $filled } given; the other places had been given before, or the organisations had theirs.
minutes-came-balance-nobody = The balance could not be reached: { $goal } wanted, { $filled } given; nobody else was in the running.
minutes-came-priorities = { $cost ->
        [0] The priorities changed nothing but the order.
        [one] For the priorities one applicant who had applied earlier has no place.
       *[other] For the priorities { $cost } applicants who had applied earlier have no place.
    }
minutes-came-organisation = { $count ->
        [0] Nobody waits for this.
        [one] One person waits because their organisation has its places.
       *[other] { $count } people wait because their organisations have their places.
    }
minutes-came-second-seats = { $count ->
        [one] One place that would have stayed empty went to an organisation that had its places.
       *[other] { $count } places that would have stayed empty went to organisations that had their places.
    }
minutes-selected = Selected ({ $count })
minutes-waiting = Waiting list ({ $count })
minutes-not-selected = Not considered ({ $count })
minutes-nobody = Nobody is on this list.
minutes-list-selected = Selected
minutes-list-waiting = Waiting list
minutes-list-not-selected = Not selected
minutes-by-hand = Decisions of the committee on single applications
minutes-by-hand-none = All places were given by the rules; no single decisions were taken.
minutes-ties = Ties
minutes-ties-text = Between applications that are equal, the one sent earlier comes first; those whose time is not known come after those whose time is, in the order in which they were recorded. No lots were drawn; the same applications and rules give the same result.
minutes-ties-lots = Between applications that are equal, the one sent earlier comes first; those whose time is not known come after those whose time is, in the order in which they were recorded. Between { $count } applications that are equal in this as well, lots decided. They were drawn when the applications were recorded, and are kept; the same applications and rules give the same result.
minutes-interests = Declaration on conflicts of interest
minutes-interests-text = The undersigned members of the committee declare that no relationship to any applicant could affect their impartiality, and that they took no part in assessing an application where there was one.
minutes-interests-exception = Members who took no part in assessing an application, and why:
minutes-committee = Selection committee
minutes-signature = Signature
minutes-column-rank = Rank
minutes-column-name = Name
minutes-column-organisation = Organisation
minutes-column-kind = Kind
minutes-column-why = Reason
minutes-column-decision = Decision
minutes-column-reason = Grounds
minutes-column-before = Before
minutes-column-after = Now
minutes-issued = Issued: { DATE($at, style: "datetime") } · Rota { $version } · document code { $id }

letters-due-nobody = Nobody is waiting for a letter.
letters-due-count = Waiting for a letter: { $count }
letters-due-day-missing = { $count ->
        [one] One letter cannot be written before the meeting has a day.
       *[other] { $count } letters cannot be written before their meetings have a day.
    }
letters-told-nothing = nothing yet
letters-reply-by-old = The day to reply by was set for a date that no longer holds; letters leave it out. Set a new one.
letters-nobody = Nobody gets this letter. No file was written.
letters-written = { $kind }: { $letters ->
        [one] one letter was written
       *[other] letters to { $letters } people were written
    } ({ $files ->
        [one] one file
       *[other] { $files } files
    }). Nothing was sent: look the drafts over and send them yourselves.
letters-left-over = The folder still has files of an earlier run that are no longer valid; do not send them: { $files }
letters-missing-blanks = Left blank in the letters: { $fields }.
letters-missing-facts = Letters would do well to have: { $fields }.
letters-without-email = Without an e-mail address, or with one that cannot be right, paper only: { $names }

cli-verb-letters = Writes letters: invitation, selected, waiting list, not selected, reminder, change, cancellation, thanks
cli-verb-call-list = Writes the list for calls about replies (internal)
cli-verb-minutes = Writes the selection minutes; once they are out, an addendum
cli-option-letter-kind = Letter: invitation, selected, waiting, not_selected, reminder, changed, cancelled, thanks, postponed, moved, merged, other_meeting, withdrawn, substituted
cli-option-letters-out = Folder for letters, drafts and the table
cli-option-letters-only = Only to them: an id, a code, or a name that finds one person
cli-option-minutes-out = The .pdf file for the minutes
cli-letters-head = Letter | People | Waiting | No e-mail | Last written
cli-letters-due-head = Meeting | Who | Letter they wait for | Since | Told last
cli-letters-not-sent = { $letters ->
        [one] One letter is noted as not sent. What it told counts as told to nobody, and its reader is waiting for a letter again.
       *[other] { $letters } letters are noted as not sent. What they told counts as told to nobody, and their readers are waiting for a letter again.
    }
cli-option-letters-due = Shows who waits for which letter and since when; without M, for all meetings
cli-option-letters-not-sent = Notes that the letters written last were not sent: they count as having told nothing
cli-letters-until = To reply by: { $date }
cli-call-list = Call list written: { $file } ({ $rows ->
        [one] one person
       *[other] { $rows } people
    }). It is internal; do not pass it on.
cli-minutes = { $addendum ->
        [0] Selection minutes written: { $file } ({ $rows } people, { $pages } pages).
       *[other] Addendum { $addendum } to the minutes written: { $file } ({ $rows } people, { $pages } pages).
    }

programme-field-signatory-name = Who signs letters
programme-field-signatory-title = Their title
programme-field-letter-reference = Number of letters (prefix)

programme-letters = Letters
programme-letters-note = The prefix of the number stands on invitations: with AB-2027 the first invitation goes out as AB-2027/1.1-01. Left empty, the number is written in by hand.

participants-tab-letters = Letters
letters-kind = Letter
letters-recipients = People
letters-last = Last written
letters-paper-only = { $count } without e-mail
letters-written-at = { DATE($at, style: "datetime") } ({ $count ->
        [one] one letter
       *[other] { $count } letters
    })
letters-language = Language of the letter
letters-to = First reader: { $name } ({ $email })
letters-to-paper = First reader: { $name } (no e-mail address, paper only)
letters-to-nobody = Nobody gets this letter at present; the text is shown as a sample.
letters-write = Write to a folder… ({ $count })
letters-edit = Edit the text
letters-own = The team wrote the text of this letter.
letters-merge-sheet = Table for your own mailer: { $file }
letters-edit-title = Text of the letter: { $kind }
letters-blanks = What stands in braces is filled in for each letter: name, organisation, city, date, time, venue, address, code, reply_by, question_email, programme, opening, old_date, old_time, old_venue, old_city, substitute. A line whose fields all stay empty is left out. Signature, question e-mail and funding statement are added at the end by themselves.
letters-text-tr = Turkish text
letters-text-en = English text
letters-subject = Subject
letters-body = Text
letters-bundled = Back to the bundled text
call-list-write-pdf = Call list (PDF)…
call-list-write-xlsx = Call list (Excel)…
call-list-written = Written: { $file } ({ $rows ->
        [one] one person
       *[other] { $rows } people
    })
minutes-write = Minutes (PDF)…
minutes-written = { $addendum ->
        [0] Minutes written: { $file }
       *[other] Addendum { $addendum } to the minutes written: { $file }
    }
minutes-no-committee = The members of the selection committee are not set; the minutes have room for two. Members are set in the call.

call-committee = Members of the selection committee
call-committee-note = One name a line. Each has a line for a signature in the selection minutes; name two at least.
routes-letters = Write the letters: { $kind }
routes-letters-of = Write the letters: { $kind } · { $place }
routes-letters-of-day = Write the letters: { $kind } · { $place }, { DATE($date, style: "long") }

error-letter-blank-unknown = The text has an unknown field: { $typed }. Nothing was changed. In braces there may stand: name, organisation, city, date, time, venue, address, code, reply_by, question_email, programme, opening, old_date, old_time, old_venue, old_city, substitute.
error-letter-day-missing = This letter tells the day, and the meeting has none. No file was written. Set the day of the meeting first.
error-letter-none-written = No letter that counts as sent was written to them. Nothing was changed.
error-letter-not-theirs = This letter is not for this person: their selection, reply or arrival does not fit. No file was written.
error-minutes-no-selection = No participants have been selected for this meeting yet. No file was written. Make the selection first.
error-minutes-ending = Minutes are written as a PDF: the file's name must end in .pdf. No file was written.

cli-verb-called = Notes a call by telephone: who called, what came of it, when to call again
cli-option-call-outcome = What came of it: no_answer, busy, call_back, wrong_number, message, reached
cli-option-call-back = The day to call again: 2026-12-01, or Tuesday, tomorrow
cli-option-call-by = Who called
cli-option-call-note = A short note
cli-option-invite-list = The list of institutions (.xlsx or .csv): columns institution and, where wanted, kind, seats, address, e-mail
cli-option-invite-each = Each of several single words is an institution of its own
cli-called = { $name }: { $outcome } (call no. { $calls }).
cli-called-back = To be called again: { $day }
cli-replies-calls = { $calls ->
        [one] called once
       *[other] called { $calls } times
    }, last: { $outcome } ({ $by })
cli-replies-call-back = call again: { $day }
cli-replies-call-due = call again today ({ $day })
cli-invite-one-or-each = It is not clear whether these words are one institution or several: “{ $one }” or { $each }. Nothing was written. Put the name in quotation marks if it is one; add --each if they are several.
cli-invite-list = { $rows ->
        [one] One row
       *[other] { $rows } rows
    }: { $invited ->
        [one] one institution was invited
       *[other] { $invited } institutions were invited
    }; { $already } had been invited already.
cli-invite-list-preview = Only tried: of { $rows ->
        [one] one row
       *[other] { $rows } rows
    }, { $invited ->
        [one] one institution would be invited
       *[other] { $invited } institutions would be invited
    }; { $already } are invited already. Nothing was written.
cli-invite-list-already = Invited already:
cli-invite-list-problem = Row { $row }: { $problem } ({ $value })
invited-columns-unknown = Columns that were not read: { $columns }
invited-problem-no-name = no name of an institution
invited-problem-twice = the same institution twice
invited-problem-seats-invalid = the number of seats has to be between 1 and 20
invited-problem-kind-unknown = unknown kind of organisation
invited-problem-email-invalid = no e-mail address; the institution was invited without one
invited-problem-address-differs = the register has another address, which stays
invited-problem-email-differs = the register has another e-mail, which stays
call-outcome-no-answer = no answer
call-outcome-busy = busy
call-outcome-call-back = call again
call-outcome-wrong-number = wrong number
call-outcome-message = left a message
call-outcome-reached = spoken to
error-invited-list-no-name = No column with the name of an institution was found in the list. Nothing was written. Add a column with the heading “Institution”.
error-call-back-past = The day to call again cannot lie before the day of the call. Nothing was written.

letters-waiting = Waiting
letters-day-missing = This letter tells the day, and the meeting has none. Set the day first.
letters-due-title = Waiting for a letter ({ NUM($count) })
letters-due-everywhere = All meetings
letters-due-who = Who
letters-due-word = Letter they wait for
letters-due-since = Since
letters-due-since-at = { DATE($at, style: "datetime") }
letters-due-told = Told last
letters-due-paper = no e-mail, on paper
letters-due-no-day = the meeting has no day
letters-told-day = { $kind }: { DATE($date, style: "long") }
letters-not-sent = The letters written last were not sent
letters-unsent = { $count ->
        [one] One letter is noted as not sent; its reader is waiting for a letter again.
       *[other] { $count } letters are noted as not sent; their readers are waiting for a letter again.
    }
replies-call = Note a call
replies-call-outcome = What came of it
replies-call-back-day = Day to call again
replies-call-back-hint = 1 December 2026, or Tuesday, tomorrow
replies-call-by = Who called
replies-call-note = Note
replies-call-save = Note the call
replies-calls = { $calls ->
        [one] called once
       *[other] called { $calls } times
    }, last: { $outcome } ({ $by })
replies-call-back = call again: { DATE($day, style: "long") }
replies-call-due = call again today: { DATE($day, style: "long") }
seats-invite-list = Invite from a list…
seats-invite-list-seen = { $rows ->
        [one] One row
       *[other] { $rows } rows
    }: { $invited ->
        [one] one institution would be invited
       *[other] { $invited } institutions would be invited
    }; { $already } are invited already.
seats-invite-list-problem = Row { $row }: { $problem } ({ $value })
seats-invite-list-save = Invite ({ $count })
