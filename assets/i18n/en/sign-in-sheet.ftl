# The attendance list (in code: sign-in sheet), on paper and in Excel.

sign-in-sheet-title = Attendance list
sign-in-sheet-variant-arrived = arrived so far
sign-in-sheet-variant-final = final list
sign-in-sheet-page = Page { $page } / { $pages }
sign-in-sheet-code = List code

sign-in-sheet-programme = Programme
sign-in-sheet-contract = Contract no.
sign-in-sheet-activity = Activity
sign-in-sheet-activity-meeting = Half-day meeting
sign-in-sheet-route = Route
sign-in-sheet-stop = Stop
sign-in-sheet-city = Province (plate)
sign-in-sheet-venue = Venue
sign-in-sheet-date = Date
sign-in-sheet-time = Time

sign-in-sheet-privacy = Privacy notice: your personal data on this list are collected by the controller, { $controller }, to prove to the donor that you took part; they are shared with the Contracting Authority, auditors and bodies entitled by law, and destroyed after the retention period of the contract. For your rights under article 11 of Law no. 6698: { $contact }. Your signature is not a consent.
sign-in-sheet-privacy-at-desk = The full text is at the check-in desk.
sign-in-sheet-privacy-at = The full text: { $address }

sign-in-sheet-column-number = No.
sign-in-sheet-column-name = Full name
sign-in-sheet-column-organisation = Organisation represented
sign-in-sheet-column-kind = Kind
sign-in-sheet-column-role = Position / title
sign-in-sheet-column-place = Province
sign-in-sheet-column-arrived = Arrived
sign-in-sheet-column-signature = Signature
sign-in-sheet-column-category = Category

sign-in-sheet-to-be-named = representative to be named
sign-in-sheet-slip = Single slip no. { $number }
sign-in-sheet-walk-ins = Walk-ins
sign-in-sheet-walk-ins-note = Participants whose names are not on the list: please write legibly.
sign-in-sheet-others = Team, speakers and guests
sign-in-sheet-others-note = Not counted as participants.
sign-in-sheet-other-day = * The laptop’s date was not that of the meeting, or the arrival was entered later; the time is not certain.
sign-in-sheet-by-arrival = † Came here, is not registered here.
sign-in-sheet-kinds = Kinds: { $list }
sign-in-sheet-continued = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
} on the next page

sign-in-sheet-totals = Totals
sign-in-sheet-expected = Expected
sign-in-sheet-attended = Attended
sign-in-sheet-signed = Signed
sign-in-sheet-walked-in = Walk-ins
sign-in-sheet-women = Women
sign-in-sheet-men = Men
sign-in-sheet-not-stated = Not stated
sign-in-sheet-reason = Missing signatures and the reason
sign-in-sheet-facilitator = Facilitator
sign-in-sheet-coordinator = Coordinator
sign-in-sheet-signer-name = Full name
sign-in-sheet-signer-title = Title
sign-in-sheet-signer-date = Date
sign-in-sheet-signer-signature = Signature
sign-in-sheet-issued = Issued: { DATE($at, style: "datetime") } · Rota { $version } · data hash { $hash }

sign-in-sheet-tab = Attendance list
sign-in-sheet-file = attendance-list
sign-in-sheet-file-undated = undated
sign-in-sheet-wet = { $page ->
    [0] signed in ink, row { $row }
   *[other] signed in ink, p. { $page }/{ $row }
 }
sign-in-sheet-on-slip = slip no. { $number }
sign-in-sheet-unsigned = no signature: { $reason }
