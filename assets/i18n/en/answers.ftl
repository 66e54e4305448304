# The team's own list (selected, waiting, refused) and the form of replies.
import-answers-list = List of the team
cli-option-as = What the sheet holds: applications, the team’s list of who is selected, or replies
cli-decisions-head = Row | Name | Organisation | Before | Now | Found by
cli-matched-code = code
cli-matched-phone = telephone
cli-matched-name-and-organisation = name and organisation
row-problem-not-registered = Not found among the registrations. Check name and organisation, or import the application first.
row-problem-several-registered = Several registrations fit. Choose the meeting, or do it by hand.
row-problem-other-city = The city in this row is neither that of their meeting nor where their organisation is. Nothing was decided. Correct the city, or place the person in that meeting first.
row-problem-several-results = The sheet has another result for the same person. Delete one of them and try again.
row-problem-result-unreadable = The result is not understood. Write asil, yedek or ret.
row-problem-reply-unreadable = The reply is not understood. Do it by hand.
row-problem-reply-older = There is a newer reply of this person; that one counts.
row-problem-reply-withdrawn = Off the list; the reply was not noted.
row-problem-reply-arrived = Checked in; that they do not come cannot be noted.
row-problem-reply-no-seat = Has no seat; that they come cannot be noted.
row-problem-decision-takes-no-seat = Not registered as a participant; their place is not given by selection.
row-problem-decision-withdrawn = Off the list; nothing is decided about them.
row-problem-decision-arrived = Checked in; the seat cannot be taken away.
row-problem-decision-not-coming = Has said not to come; no seat is given.
row-problem-decision-no-seat-free = Every seat is taken.
row-problem-meeting-closed = The meeting is closed.
row-problem-meeting-cancelled = The meeting is cancelled.
row-problem-meeting-status-unknown = The status of the meeting was written by a newer version; this one does not know it.
error-result-column-missing = There is no column in the sheet that says asil, yedek or ret. Nothing was imported. Choose the column as “Result”, or name the sheet Asil, Yedek and the like.
error-reply-column-missing = There is no column in the sheet that says whether they come. Nothing was imported. Choose the column as “Reply”.
error-import-as-unknown = A sheet cannot be taken in as that. Nothing was imported. Write applications, selected or replies.
error-faults-of-applications = The sheet with its problems marked is written for applications only. No file was written.
import-screen-as = What is in the sheet?
import-screen-as-applications = Applications
import-screen-as-selected = Who is selected (asil, yedek, ret)
import-screen-as-replies = Replies
cli-field-selection = result (asil, yedek, ret)
cli-field-reply = reply
cli-field-code = registration code
import-screen-field-selection = Result (asil, yedek, ret)
import-screen-field-reply = Reply
import-screen-field-code = Registration code
import-screen-decisions = to be noted
import-screen-decided-already = already the case
import-screen-decisions-note = Rows found their registrations by code, telephone, or name and organisation.
import-screen-decide = { $count ->
    [one] Note { NUM($count) } record
   *[other] Note { NUM($count) } records
}
import-screen-decided = { $count ->
    [one] { NUM($count) } record noted
   *[other] { NUM($count) } records noted
}
import-screen-decisions-undone = Taken back. Records: { NUM($count) }.
