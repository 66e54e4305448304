# The list of participants, on paper, in a word processor and in Excel.

participant-list-title = List of Participants
participant-list-file = participants
participant-list-tab = Participants
participant-list-tab-others = Others
participant-list-participants = Participants
participant-list-nobody = No participant has been entered as having come.
participant-list-counted = Participants: { $count }
participant-list-counted-slips = Participants: { $count }. Signed on a slip of their own: { $slips }; the slips stay sealed and can be inspected on the spot.
participant-list-others = Not counted as participants
participant-list-others-note = Staff, speakers, the press and guests are not among the participants.
participant-list-tier-note = This list holds personal data; it is given to the donor and to auditors only.
participant-list-unnamed = not named
participant-list-column-number = No
participant-list-column-name = Name
participant-list-column-position = Position / title
participant-list-column-organisation = Organisation
participant-list-column-place = District / province
participant-list-column-signature = Signature (sheet, page/row)
participant-list-signed = { $page ->
    [0] { $sheet }, row { $row }
   *[other] { $sheet }, p. { $page }/{ $row }
 }
participant-list-unsigned = no signature
participant-list-column-category = Present as
