## Signatures: what is entered from lists on paper.

cli-verb-sign = Enters a signature on paper, or why it is missing
cli-list-signatures = The lists of a meeting row by row, and how signatures agree
cli-option-signed-paper = Where the signature stands: code of the list and row
cli-option-paper-empty = Read off an empty row of the signed list: code of the list and row
cli-option-slip = Number of the single slip
cli-option-missing = Missing, because: refused, left_early, came_late, accessibility, security_concern, other
cli-option-take-back = Takes back what was entered of the signature
cli-option-signed-sheet = Code of the list
cli-option-counted = Signatures counted on paper; none takes the count back
cli-signed = { $name }: { $state }.
cli-signed-arrived = Only the paper told that they came; the arrival was entered too ({ $at }).
cli-counted = The count of { $sheet } was entered.
cli-signatures-head = Row | Name | Organisation | Arrived | Signature | Where, number or reason
cli-signatures-sheet = { $superseded ->
    [no] { $sheet } · { $at }
   *[other] { $sheet } · { $at } · replaced by { $superseded }
 }
cli-signatures-none = No list to be signed was written for this meeting.
cli-signatures-beside = Entered as arrived, and in no row of the newest list:
cli-originals = Originals: { $place }
cli-originals-none = Nobody has entered where the originals lie.
cli-reconciled = Printed { $printed } + { $empty } empty rows · counted on paper: { $counted } · entered { $entered } · slips { $slips } · missing with a reason { $missing } · not entered { $open } · did not come { $absent } · difference: { $difference }

signature-state-signed = signed
signature-state-elsewhere = signed elsewhere
signature-state-slip = single slip
signature-state-missing = signature missing
signature-state-open = not entered
signature-state-not-come = did not come
signature-state-empty = empty row
signature-state-later = unknown to this version

signature-missing-refused = refused to sign
signature-missing-left-early = left early
signature-missing-came-late = came late
signature-missing-accessibility = accessibility
signature-missing-security-concern = security concern
signature-missing-other = other

cli-error-signing-missing = Where the signature stands, or why it is missing, was not given. Nothing has changed. Give --paper, --slip, --missing or --take-back.
cli-error-counted-invalid = { $value } is not a number. Nothing has changed. Give the signatures counted on paper, or none.
error-paper-invalid = This is not the code of a list and a row. Nothing was written. Type it as it stands on the paper, CODE/ROW: ABCDE-FGHIJ/14.
error-sheet-invalid = This is not the code of a list. Nothing was written. Type the ten letters at the top of the list: ABCDE-FGHIJ.
error-sheet-unknown = No list of this code was written for this meeting. Nothing has changed. Read the code off the paper again; it may be another meeting’s list.
error-sheet-row-unknown = There is no such row on this list. Nothing has changed. Read the number of the row off the paper again.
error-sheet-row-of-another = This row is printed for somebody else. Nothing has changed. If they came in that person’s place, enter the substitute first (rota substitute); else read the number of the row again.
error-signature-stands = Something else is entered of this person’s signature at this meeting. Nothing has changed, that entry stands. If it is wrong, take it back first and then enter this one. If they signed on two sheets, one is enough; the other shows as a difference in the reconciliation.
error-sheet-row-taken = Somebody else’s signature is entered in this row. Nothing has changed. If that is wrong, take it back first.
error-sheet-rows-not-kept = This list was written before its rows were kept, and cannot be put together again as it was. The paper is valid. To enter signatures one by one, write the list anew and compare.
error-slip-taken = The slip of this number is entered for somebody else. Nothing has changed. Read the number off the slip again.
error-missing-without-arrival = Of somebody who is not entered as arrived no signature can be missing. Nothing has changed. If they came, enter their arrival first.
error-signature-of-elsewhere = This person is registered at another meeting and is not entered as having come here. Nothing has changed. Enter their arrival first.
error-reason-unknown = There is no such reason. Nothing has changed. Give refused, left_early, came_late, accessibility, security_concern or other.
error-time-needed = It is not known when they came: the day or the hour of the meeting is not set yet. Nothing was written. Give the arrival with its day: 2027-03-14T09:35.
error-moment-invalid = This is not a time. Nothing was written. Type 09:35, or with its day 2027-03-14T09:35.

# Screen.
signatures-none = No list to be signed was written for this meeting, and nobody came. Write the sign-in sheet first.
signatures-sheet-at = { $sheet } · { DATE($at, style: "datetime") }
signatures-sheet-old = { $sheet } · { DATE($at, style: "datetime") } · replaced by a newer one
signatures-at = Arrived at
signatures-at-hint = For those of whom only the paper tells; empty for when the meeting began.
signatures-count-save = Enter the count
signatures-counted = The count on paper was entered.
signatures-counted-wrong = Type a number.
signatures-sum = Printed { $printed } + { $empty } empty · counted on paper { $counted } · entered { $entered } · slips { $slips } · missing { $missing } · not entered { $open }
signatures-agree = agrees with the paper
signatures-differ = difference { $difference }
signatures-keys = Enter: signed, next · Space: signed or not · 1–6: missing, with the reason
signatures-row = Row
signatures-name = Name
signatures-organisation = Organisation
signatures-arrived = Arrived
signatures-state = Signature
signatures-slip = Slip no.
signatures-slip-no = no. { $number }
signatures-take-back = Remove what was entered
signatures-write = Enter what was written by hand
signatures-written-save = Save
signatures-done = { $name }: { $state }.
signatures-done-arrived = { $name }: { $state }. Only the paper told that they came; the arrival was entered too ({ DATE($at, style: "time") }).
