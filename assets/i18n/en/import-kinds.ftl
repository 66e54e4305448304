# What is said of a sheet by kind, before it is taken in.
cli-import-kinds = Rows: { $rows } – { $kinds }
import-kind-new = { NUM($rows) } new
import-kind-changed = { NUM($rows) } changed
import-kind-for-person = { NUM($rows) } for a person
import-kind-hidden = { $rows ->
    [one] 1 hidden row left out
   *[other] { NUM($rows) } hidden rows left out
}
import-kind-struck = { $rows ->
    [one] 1 struck-out row left out
   *[other] { NUM($rows) } struck-out rows left out
}
import-kind-refused = { NUM($rows) } with errors
import-kind-same = { NUM($rows) } unchanged
import-kind-withdrawn = { NUM($rows) } withdrawn
import-kind-doubtful = { NUM($rows) } to look at
import-kind-to-place = { NUM($rows) } to be placed
import-kind-suspects = { $rows ->
    [one] 1 possible duplicate
   *[other] { NUM($rows) } possible duplicates
}
import-kind-back = { NUM($rows) } coming back
import-kind-vanished = { NUM($rows) } no longer in the sheet
import-first-time = In no earlier sheet of this form: { $kinds }
import-first-time-fault = { $rows ->
    [one] – 1 row: { $said }
   *[other] – { NUM($rows) } rows: { $said }
}

import-aside-hidden-in = Hidden rows ({ NUM($rows) }) were taken in, as you said for this form before. To leave them: --hidden out
import-aside-hidden-out = Hidden rows ({ NUM($rows) }) were left out, as you said for this form before. To take them in: --hidden in
import-aside-struck-in = Struck-out rows ({ NUM($rows) }) were taken in, as you said for this form before. To leave them: --struck out
import-aside-struck-out = Struck-out rows ({ NUM($rows) }) were left out, as you said for this form before. To take them in: --struck in
import-screen-aside-hidden-in = Hidden rows ({ NUM($rows) }) are taken in, as you said for this form before.
import-screen-aside-hidden-out = Hidden rows ({ NUM($rows) }) are left out, as you said for this form before.
import-screen-aside-struck-in = Struck-out rows ({ NUM($rows) }) are taken in, as you said for this form before.
import-screen-aside-struck-out = Struck-out rows ({ NUM($rows) }) are left out, as you said for this form before.

read-question-hidden-rows = hidden rows of the sheet
read-question-struck-rows = struck-out rows of the sheet
read-meaning-in = take in
read-meaning-out = leave out

import-screen-meeting-asked = No column of the sheet asks which meeting is wished for. For which meeting did these people apply?
import-screen-meeting-column = Where one of the columns says so, read it as “Meeting” below; then everybody is taken in for the meeting they wrote.
import-screen-columns-known = { NUM($known) } of { NUM($all) } columns recognised

cli-import-shape-tables = other tables: { $tables }
cli-import-shape-table = columns { $columns } (headings in row { $row })
cli-import-shape-table-titled = “{ $title }”, columns { $columns } (headings in row { $row })

import-decision-place = { $said }, place { $place }
row-problem-place-taken = Somebody else on the waiting list has been given the same place; between the two the rules decide.

import-kind-unsent = { $rows ->
    [one] 1 unsent answer left out
   *[other] { NUM($rows) } unsent answers left out
}
import-aside-unsent = In { NUM($rows) } of { NUM($of) } rows the answers were begun and never sent ({ $numbers }). They are not taken in before you say so:
import-aside-unsent-in = Unsent answers ({ NUM($rows) }) were taken in, as you said for this form before. To leave them: --unsent out
import-aside-unsent-out = Unsent answers ({ NUM($rows) }) were left out, as you said for this form before. To take them in: --unsent in
import-screen-aside-unsent-in = Unsent answers ({ NUM($rows) }) are taken in, as you said for this form before.
import-screen-aside-unsent-out = Unsent answers ({ NUM($rows) }) are left out, as you said for this form before.
cli-import-aside-unsent = In { NUM($rows) } of { NUM($of) } rows the answers were begun and never sent ({ $numbers }); they were left out and wait for you. Take them in with --unsent in, leave them with --unsent out
cli-option-unsent = Take answers in that were begun and never sent (LimeSurvey, Qualtrics, Typeform, CiviCRM), or leave them out; they wait where nothing is said
read-question-unsent-rows = answers begun and never sent
row-problem-unsent-row = The answers were begun and never sent; they were left out. To take them in: --unsent in
row-problem-more-cells = The row has more cells than the headings: a delimiter that nobody quoted has moved them. It is left out until the sheet is put right.
row-problem-letters-lost = Letters were lost before the sheet came here (as in Ay?e); kept as it stands.
import-warning-letters-lost = In some cells letters were lost before the sheet came here (“?”, a box or “&#351;”). They are not guessed; ask whoever sent the sheet for it once more, as UTF-8 or .xlsx.
cli-import-encodings = The letters were read as { $encoding }, which is doubtful. Otherwise they read so:
cli-import-encoding = { $sample }  (--encoding { $encoding })
import-screen-encodings = The letters were read as { $encoding }, which is doubtful. Choose what reads right:
