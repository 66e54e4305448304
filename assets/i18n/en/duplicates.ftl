# Possible duplicates: records of people and organisations that look alike, joined or said to be different.

cli-verb-duplicates = Lists people or organisations that look alike, and why
cli-verb-join = Joins two records: they count as one everywhere
cli-verb-separate = Says that two records are different; takes a join back
cli-verb-later = Puts two records off: they stand at the end of the list
cli-verb-split-organisation = Takes an organisation apart that is several, by province or spelling; without an option it only shows
cli-option-split-province = Those of this province become an organisation of their own
cli-option-split-typed = Those who write the organisation so are taken out
cli-option-split-all = Every province but the organisation's own is taken out
cli-option-split-one = It is one organisation wherever its people are from; it is not asked again
cli-split-head = As written | Province | Applications | Registrations without one | New organisation
cli-split-asked = { $name } has several parts. Nothing was changed. Take them out with --province, --typed or --all; if it is one organisation, add --one.
cli-split-one-part = { $name } has no parts to take out.
cli-split-done = { $name } was taken apart. To take it back: rota undo
cli-split-is-one = { $name } counts as one organisation in all provinces. To take it back: rota undo

cli-option-duplicates-of = people or organisations
cli-option-record = The id of a person or an organisation; for a person also the id of a registration or its 16-digit code
cli-option-other-record = The id of the other one
cli-option-keep = Whose details are shown; the first one's if not said
cli-option-take = A field to take from the other one (name, phone, email …); missing ones are filled in any case

cli-duplicates = { $count ->
    [0] No possible duplicates wait for a decision.
    [one] One possible duplicate waits for a decision. To join: rota join A B; to say they are different: rota separate A B
   *[other] { NUM($count) } possible duplicates wait for a decision. To join: rota join A B; to say they are different: rota separate A B
}
cli-duplicates-head = Likeness | One | Other | Why | A and B
cli-duplicates-score = { PCT($score, digits: 0) }
cli-duplicates-later = put off
cli-joined-head = Joined | Other | A and B
cli-join-done = Joined; they count as one from now on. To take it back: rota separate A B
cli-join-already = They are joined already. Nothing was changed.
cli-separate-done = Noted as different; it will not be asked again.
cli-separate-already = They are noted as different already. Nothing was changed.
cli-later-done = Put off; it stands at the end of the list.
cli-pair-changed-head = Field | Before | Now
cli-done-join = join
operation-split-organisation = splitting an organisation
cli-done-split-organisation = splitting an organisation
cli-done-separate = separation
cli-done-later = putting off
cli-left-joined = joined with another record

duplicates-reason-same-name = same name
duplicates-reason-similar-name = similar name
duplicates-reason-same-phone = same telephone
duplicates-reason-same-email = same e-mail
duplicates-reason-same-organisation = same organisation
duplicates-reason-similar-organisation = similar organisation
duplicates-reason-short-name = short name of the other
duplicates-reason-abbreviation = same initials
duplicates-reason-shortened = the name cut short

duplicates-field-name = Name
duplicates-field-phone = Telephone
duplicates-field-email = E-mail
duplicates-field-sex = Sex
duplicates-field-access-need = Access need
duplicates-field-meal-need = Meals
duplicates-field-short-name = Short name
duplicates-field-kind = Kind
duplicates-field-province = Province
duplicates-field-district = District
duplicates-field-branch-of = Headquarters
duplicates-field-themes = Thematic areas
duplicates-field-web = Web
duplicates-field-address = Address
duplicates-field-sensitive = Sensitive

participants-tab-duplicates = Duplicates
duplicates-of = Among whom
duplicates-of-people = People ({ NUM($count) })
duplicates-of-organisations = Organisations ({ NUM($count) })
duplicates-place = { $at } / { $all }
duplicates-previous = Previous
duplicates-next = Next
duplicates-score = Likeness { PCT($score, digits: 0) }:
duplicates-put-off = (put off)
duplicates-cards = Two records side by side
duplicates-field = Field
duplicates-one = One
duplicates-other = Other
duplicates-keep = { $field }: keep “{ $value }”
duplicates-around = Where it occurs
duplicates-meeting = { $city }, { DATE($date, style: "short") }: { $state }
duplicates-meeting-without-date = { $city }: { $state }
duplicates-people = { $count ->
    [one] One person
   *[other] { NUM($count) } people
}
duplicates-applications = { $count ->
    [one] One application
   *[other] { NUM($count) } applications
}
duplicates-state-expected = expected
duplicates-state-arrived = arrived
duplicates-state-waiting = waiting list
duplicates-state-not-selected = not selected
duplicates-state-undecided = undecided
duplicates-state-withdrawn = withdrawn
duplicates-join = Join
duplicates-different-people = Different people
duplicates-different-organisations = Different organisations
duplicates-later = Later
duplicates-hint = ↑ ↓ choose the field, ← → the value that stays. Every decision can be taken back at any time.
duplicates-undo = Undo
duplicates-done-joined = “{ $a }” and “{ $b }” are joined.
duplicates-done-different = “{ $a }” and “{ $b }” are different; it will not be asked again.
duplicates-done-later = “{ $a }” and “{ $b }” were put at the end of the list.
duplicates-done-undone = The decision on “{ $a }” and “{ $b }” was taken back.
duplicates-of-import = Look at { NUM($count) } possible duplicates
duplicates-at-the-door = Somebody alike is on the list: { $name }, { $organisation } ({ $reasons })
duplicates-at-the-door-take = It is them, arrived
duplicates-empty = No possible duplicates wait for a decision.
duplicates-read-only = The file can only be read; nothing can be decided here.
duplicates-joined-title = Joined ({ NUM($count) })
duplicates-joined-pair = { $kept } (other record: { $other })
duplicates-separate = Separate
duplicates-yes = yes
duplicates-no = no
duplicates-not-asked = not asked

error-duplicates-of-unknown = Duplicates are looked for among people or among organisations. Nothing was changed. Type people or organisations.
error-pair-of-one = The same record was named twice. Nothing was changed. Name two different records to join or to separate.
error-pair-mixed = A person and an organisation cannot be joined. Nothing was changed.
error-pair-joined = These two are joined; they have to be separated first. Nothing was changed.
error-keep-unknown = The record whose details are shown has to be one of the two. Nothing was changed.
error-record-unknown = There is no person and no organisation with this id. Nothing was changed. “rota duplicates” lists the ids.
