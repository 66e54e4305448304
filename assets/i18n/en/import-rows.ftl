# Rows in the preview: what changed, who is gone, what was mended by hand.
cli-changes-head = Row | Name | Column | Before | Now | Note
cli-change-kept = set by hand, stays so
cli-gone-head = Row | No longer in this sheet | Organisation | Last file
cli-proposals-head = Row | As typed | Proposed
cli-import-remembered = { $count ->
    [one] 1 column was read as it was mapped by hand for this form the last time. To forget that: --forget-columns
   *[other] { $count } columns were read as they were mapped by hand for this form the last time. To forget that: --forget-columns
}
cli-import-faults = The sheet with its problems marked was written ({ $rows } rows with problems): { $file }
cli-option-mend = Corrects a cell for this import: "12:Ad Soyad=Ayşe Işık", where several sheets are read together "Yedek!12:Ad Soyad=Ayşe Işık"; in applications what was typed is kept, too
cli-option-proposed-names = Takes names in capitals or small letters only as they are proposed
cli-option-forget-columns = Forgets how the columns of this form were mapped by hand
cli-option-faults = Writes the sheet back as an Excel file with its problems marked
cli-error-mend-invalid = { $value } is no correction. Write it as "ROW:HEADING=text".
cli-left-placed = placed in a meeting since
error-mend-row-unknown = The corrected row is not in the sheet. Nothing was imported. Look up the row number in the sheet.
error-mend-column-unknown = Cells of the column “{ $typed }” cannot be corrected: there is no such column, or it is not mapped to a field. Nothing was imported.
error-mend-sheet-unknown = Among the sheets that are read together it is not clear which one the corrected row belongs to. Nothing was imported. Write the name of the sheet before the row: "Yedek!12:Ad Soyad=Ayşe Işık".
error-mend-too-long = A name can have 200 characters at most, another cell 2,000. Nothing was imported. Shorten it and try again.
error-faults-ending-unknown = The sheet with its problems marked is written as .xlsx only. No file was written. Let the file name end in .xlsx.
error-stopped = You stopped it. Nothing was imported.
cli-import-progress = Reading and writing the sheet: { NUM($done) } of { NUM($total) }
