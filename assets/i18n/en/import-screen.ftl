import-screen-title = Import applications
import-screen-drop = Drop an Excel or CSV file here
import-screen-drop-hint = Sheets of Google Forms and its kin are recognised by their headings. Nothing is saved until you import.
import-screen-drop-now = Let go, and the file is read
import-screen-choose = Choose a file
import-screen-other-file = Another file
import-screen-reading = Reading the file…
import-screen-route = Which route’s call?
import-screen-meeting = Which meeting?
import-screen-meeting-from-sheet = As the sheet’s column says
import-screen-facts = { $format ->
    [csv] { $rows } rows · heading in row { $header } · encoding { $encoding }
   *[other] { $rows } rows · heading in row { $header } · sheet “{ $sheet }”
}
import-screen-repaired = Broken Turkish letters were repaired.
import-screen-columns = Columns
import-screen-column = Column in the file
import-screen-samples = Samples
import-screen-field = Field
import-screen-field-of = Field of the column { $heading }
import-screen-dropped = left out unread
import-screen-drop-column = Leave out
import-screen-keep-answer = Keep as an answer
import-screen-check = Check
import-screen-new = new
import-screen-same = the same, skipped
import-screen-changed = changed
import-screen-refused = rows with errors
import-screen-to-place = to be placed
import-screen-suspects = possible duplicates
import-screen-vanished = no longer in the sheet
import-screen-problem-row = Row { $row }
import-screen-problems-more = … and { NUM($count) } more rows
import-screen-refused-note = Rows with errors are not imported; the others are.
import-screen-import = { $count ->
    [one] Import { NUM($count) } record
   *[other] Import { NUM($count) } records
}
import-screen-nothing = There is nothing new to import
import-screen-importing = Importing…
import-screen-done = { $count ->
    [one] { NUM($count) } record imported
   *[other] { NUM($count) } records imported
}
import-screen-undo = Undo
import-screen-undone = Import taken back. Records: { NUM($count) }.
import-screen-undone-left = Records that stay because they were used since: { NUM($count) }.
import-screen-close = Back to the list
import-screen-field-name = Full name
import-screen-field-given = Given name
import-screen-field-family = Family name
import-screen-field-organisation = Organisation
import-screen-field-kind = Kind of organisation
import-screen-field-role = Position / title
import-screen-field-province = Province
import-screen-field-meeting = Meeting
import-screen-field-phone = Telephone
import-screen-field-email = E-mail
import-screen-field-sex = Sex
import-screen-field-themes = Areas of work
import-screen-field-access-need = Access need
import-screen-field-meal = Meal
import-screen-field-notice = Privacy notice: read
import-screen-field-photo-consent = Consent: photographs
import-screen-field-contact-consent = Consent: contact
import-screen-field-publication-consent = Consent: name published
import-screen-field-transfer-consent = Consent: transfer abroad
import-screen-field-motivation = Motivation
import-screen-field-sent-at = Time of application
import-screen-field-response-id = Response number

import-aside-hidden = { NUM($rows) } of { NUM($of) } rows are hidden in the sheet ({ $numbers }). They are left out until you say:
import-aside-struck = { NUM($rows) } of { NUM($of) } rows are struck out ({ $numbers }). They are left out until you say:
import-aside-in = Take them in
import-aside-out = Leave them out
import-withdrawals = { NUM($count) } people who withdrew by the column of statuses
import-spellings = { NUM($count) } names that are spelled otherwise
