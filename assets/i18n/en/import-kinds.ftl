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
