# The import screen: its steps, how the file is read, the rows, mending in place.
import-screen-steps = Steps of the import
import-screen-step-file = File
import-screen-step-import = Import
import-screen-step-done = done
import-screen-page = Sheet
import-screen-page-hidden = { $sheet } (hidden)
import-screen-hidden-sheets = There are hidden sheets in the file: { $sheets }. They are not read unless you choose them.
import-screen-header-row = Heading row
import-screen-encoding = Encoding
import-screen-delimiter = Delimiter
import-screen-delimiter-semicolon = semicolon ;
import-screen-delimiter-comma = comma ,
import-screen-delimiter-tab = tab
import-screen-delimiter-bar = bar |
import-screen-remembered = { $count ->
    [one] One column was read as you mapped it by hand for this form the last time.
   *[other] { $count } columns were read as you mapped them by hand for this form the last time.
}
import-screen-last-time = as last time
import-screen-forget = Forget this mapping
import-screen-doubtful = rows to look at
import-screen-proposals = names to respell
import-screen-vanished-note = They stood in the last sheet and do not stand in this one; nothing is done to their records.
import-screen-gone-row = { $file }, row { $row }
import-screen-suspects-note = They are imported as people of their own; you decide on them later.
import-screen-suspect-row = looks like row { $row } of this sheet
import-screen-suspect-known = looks like somebody known
import-screen-before-after = { $before } → { $after }
import-screen-blank = (empty)
import-screen-kept = corrected by hand, stays so
import-screen-changed-place = The sheet says the same; a correction of it or its meeting has changed.
import-screen-to-place-note = After the import you choose their meetings under “To be placed”.
import-screen-to-place-now = Go to those who wait
import-screen-mend-hint = Type what is right and press Enter. What was typed is kept, too; if next week’s sheet has the same mistake, your correction is remembered.
import-screen-mended = Cells you corrected ({ NUM($count) })
import-screen-unmend = Put back
import-screen-proposals-note = These names are in capitals or in small letters only. A proposal is not applied unless you say so.
import-screen-propose-one = Apply
import-screen-propose-all = Apply to all
import-screen-proposed-all = Names will be taken as proposed; what was typed is kept, too.
import-screen-faults = Write the problems to Excel
import-screen-faults-file = { $name } - problems.xlsx
import-screen-faults-written = Written ({ NUM($count) } rows with problems): { $file }
import-screen-progress = Rows read
import-screen-stop = Stop
import-screen-again = Read again
import-screen-read-only = The programme file is read-only; nothing can be imported.
