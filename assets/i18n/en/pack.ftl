# What is printed for a meeting: name badges, certificates of attendance and the whole pack.

pack-foot = Issued: { DATE($at, style: "datetime") } · Rota { $version } · { $id }
pack-page = { $page } / { $pages }

badges-title = Name badges
badges-file = badges
badges-name = Name
badges-organisation = Organisation
badges-no-photo = No photo

certificates-title = Certificate of Attendance
certificates-file = certificates
certificates-took-part = took part in the meeting of “{ $programme }” held in { $city } on { $date }.
certificates-took-part-somewhere = took part in the meeting of “{ $programme }” held on { $date }.
certificates-activity = Activity: { $activity }
certificates-length = Length: { $hours } { $hours ->
    [one] hour
   *[other] hours
  } { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  }
certificates-length-hours = Length: { $hours } { $hours ->
    [one] hour
   *[other] hours
  }
certificates-length-minutes = Length: { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
  }
certificates-signs = Name, position, signature
certificates-stamp = Stamp

cli-verb-badges = Writes name badges as a PDF, ten to a page of A4
cli-verb-certificates = Writes a certificate of attendance for everybody who signed
cli-option-badges-out = File to write (.pdf)
cli-option-badges-blank = How many blank badges; 5 where nothing is said

cli-badges = Badges written: { $file }
  Badges: { $people }, blank: { $blank }, pages: { $pages }.
badges-marked = Marked as not to be photographed: { $count }.
badges-marked-unasked = Marked as not to be photographed: { $count }; of these, { $unasked } were never asked about photos.
badges-photos-not-asked = Nobody at this meeting was asked about photos; no badge is marked.
cli-certificates = Certificates written: { $file }
  Certificates: { $rows }, pages: { $pages }.
certificates-left-out = No certificate for:
certificates-left-out-refused = { $count } who did not want to sign.
certificates-left-out-left-early = { $count } who left without signing.
certificates-left-out-came-late = { $count } who came late and did not sign.
certificates-left-out-accessibility = { $count } who could not sign for reasons of accessibility.
certificates-left-out-security-concern = { $count } who did not sign out of concern for their safety.
certificates-left-out-other = { $count } who did not sign for another reason.
certificates-left-out-not-entered = { $count } who came; their signatures are not entered yet.
certificates-left-out-no-name = { $count } whose name is not known.
certificates-left-out-later = { $count } of whom something is written that this version does not know.

error-participants-nobody = Nobody is checked in at this meeting, so there is nobody to list. Nothing was written, and no number was given. Take the arrivals in first.
error-badges-nobody = Nobody is expected, and no blank badges were asked for. Nothing was written. For blank badges, give a number with --blank.
error-paper-meeting-cancelled = This meeting is cancelled. Nothing was written.
error-certificates-no-date = The meeting has no day, so a certificate cannot name one. Nothing was written. Enter the date of the meeting first.
error-certificates-nobody-signed = No signature is entered for this meeting; only who signed gets a certificate. Nothing was written. Enter the signatures first (rota sign).
error-pdf-only = This paper is written as a PDF only. Nothing was written. Let the file’s name end in .pdf.

pack-title = Meeting pack
pack-file = meeting-pack
pack-file-agenda = agenda
pack-file-slips = single-slips
pack-file-evaluation = evaluation-form
pack-file-notes = note-sheets
pack-file-direction-sign = direction-sign
pack-file-checklist = checklist
pack-file-visibility = visibility-list
pack-file-telephones = telephone-numbers
pack-paper-agenda = Agenda
pack-paper-sign-in-sheet = Attendance list
pack-paper-notice = Privacy notice
pack-paper-consents = Consent form
pack-paper-slips = Single slips
pack-paper-badges = Name badges
pack-paper-evaluation = Evaluation form
pack-paper-notes = Note sheet
pack-paper-direction-sign = Direction sign
pack-paper-checklist = Checklist
pack-paper-visibility = Visibility list
pack-paper-telephones = Telephone numbers

pack-cover = Contents
pack-cover-how = This file holds one copy of each paper. How many to print stands below; each paper also lies beside it as a file of its own.
pack-cover-sheets = Sheets of paper for the printer: { $count }
pack-cover-list = Code of the attendance list: { $sheet }
pack-cover-replaces = Earlier attendance lists, no longer to be signed: { $sheets }. Put yours aside; their codes stay readable.
pack-cover-left-out = What is not here
pack-column-number = No
pack-column-paper = Paper
pack-column-pages = Pages
pack-column-copies = Copies
pack-column-duplex = Printed on
pack-duplex = both sides
pack-simplex = one side
pack-column-hours = Time
pack-column-item = Item
pack-column-responsible = Responsible
pack-column-ready = Ready
pack-column-line = What to have ready
pack-column-note = Note
pack-column-item-used = Item or document
pack-column-kind = Kind
pack-column-copies-used = Copies
pack-column-approved = Approved before
pack-column-used = Used
pack-column-place = Where
pack-column-question = Question
pack-column-note-kind = Kind
pack-column-said = What was said
pack-visibility-note = Tick what was used at the meeting; write where, and how many if it was another number.
pack-day = { DATE($date, style: "short") }
pack-checklist-not-needed = not needed
pack-evaluation-nameless = Please do not write your name: nobody’s name is on this form.
pack-evaluation-how = Tick one box in each row. 1: I do not agree at all, 5: I fully agree. You may leave a row empty.
pack-evaluation-comment = Anything you would like to add
pack-evaluation-code = Meeting: { $code }
pack-notes-table = Table
pack-notes-writer = Written by
pack-notes-how = One line for each statement, its kind to the left: { $kinds }. Do not write anybody’s name or telephone number.
pack-telephones-note = For the team only: do not leave it on the desk, give it to nobody.
pack-telephones-venue = venue: { $venue }
pack-telephones-emergency = Emergency
pack-column-who = Who
pack-column-what = What for
pack-column-phone = Telephone
pack-direction-arrow = draw the arrow where it hangs
pack-slip-title = Single slip no. { $number }
pack-slip-name = Name
pack-slip-organisation = Organisation represented
pack-slip-date = Date
pack-slip-signature = Signature
pack-slip-notice = You alone sign this slip: the attendance list shows the number of the slip in place of your name. It is kept sealed and is open to inspection on the spot only. Your signature is no consent.
pack-slip-notice-of = You alone sign this slip: the attendance list shows the number of the slip in place of your name. It is kept sealed and is open to inspection on the spot only. Your signature is no consent. Controller: { $controller }; for your rights: { $contact }.

pack-left-out-notice-no-controller = Privacy notice: the programme has no data controller or no address for questions.
pack-left-out-consents-no-controller = Consent form: the programme has no data controller or no address for questions.
pack-left-out-agenda-empty = Agenda: none is entered for this meeting.
pack-left-out-evaluation-empty = Evaluation form: the programme has no questions.
pack-left-out-notes-empty = Note sheets: the programme has no themes for notes.
pack-left-out-telephones-empty = Telephone numbers: none is entered of the team or the venue.
pack-left-out-visibility-empty = Visibility list: the programme lists no items or documents.

cli-verb-pack = Writes all that is printed for a meeting into a folder: one PDF, and single files
cli-option-pack-out = Folder to write into
cli-pack = Meeting pack written: { $file }
  Pages: { $pages }, code of the attendance list: { $sheet }.
cli-pack-head = Paper | Copies | Pages | Printed on | File

room-title = To be printed
room-note = The meeting pack is written into a folder, as one PDF and as single files; the attendance list in it is recorded to be signed.
room-pack-write = Write the meeting pack…
room-badges-write = Write the badges alone…
room-badges-blank = Blank badges
room-badges-blank-wrong = Type a number from 0 to 200.
room-pack-line = { $copies } { $copies ->
    [one] copy
   *[other] copies
  }: { $paper }, { $pages } { $pages ->
    [one] page
   *[other] pages
  }, { $sides }
room-open-folder = Open the folder
room-certificates-write = Write certificates of attendance…
room-certificates-note = Certificates are for those whose signatures are entered.

pack-file-notice = privacy-notice
pack-file-consents = consent-form
pack-column-purpose = What you consent to
pack-notice-text = Data controller: { $controller }. Contact: { $contact }
    Purpose: At this meeting your name, the organisation you represent, your position and your signature are processed to prove to the donor that you took part in the meeting of { $programme }; your contact details, access and dietary needs to prepare the meeting and to reach you.
    Method and legal basis: The data are collected by the application form, at the check-in desk and on the attendance list, and processed on the grounds of legal obligation and legitimate interest in article 5(2) of the Turkish Personal Data Protection Law no. 6698.
    Explicit consent: Photographs, the publication of your name and contact about later activities depend on your explicit consent alone and are asked one by one on a form of their own. Refusing does not affect your participation.
    What is said: What is said at the meeting is noted without names. The evaluation form carries no name.
    Recipients: The attendance list and records of participation are shared with the Contracting Authority, auditors and authorities that are entitled by law.
    Retention: Access and dietary needs are destroyed after the meeting, everything else at the end of the record period in the contract.
    Your rights: You can use your rights under article 11 of the Law (to be informed, to have data corrected or erased, to object) at the contact above. If you do not want your name on a list that others see, tell the check-in desk: there is a slip that you alone sign.
pack-consents-how = Each line is a consent of its own; tick “Yes” only where you agree. Refusing does not affect your participation. You can withdraw your consent at any time: { $contact }. Data controller: { $controller }. A line left empty is no consent.
