# Files that cannot be read: what happened, what is safe, what to do.
error-file-empty = The file is empty. Nothing was imported. Download it again from the form or the e-mail and try once more.
error-file-too-large = The file is larger than 40 MB. Nothing was imported. Take the pictures out and save the table alone.
error-file-is-lock-file = This is the temporary file that Excel or LibreOffice keeps while a table is open. Nothing was imported. Choose the file whose name does not begin with ~$.
error-file-password-protected = The file is protected by a password. Nothing was imported. Remove the password in Excel and save it again.
error-file-is-old-xls = This file is in the old Excel format (.xls). Nothing was imported. Open it in Excel or LibreOffice and save it as .xlsx.
error-file-is-xlsb = This file is in the binary Excel format (.xlsb). Nothing was imported. Open it in Excel and save it as .xlsx.
error-file-is-ods = This file is in the LibreOffice format (.ods). Nothing was imported. Open it in LibreOffice and save it as .xlsx.
error-file-is-html = This is a web page and not a table. Nothing was imported. You may have been signed out while downloading; download it from the form again as .xlsx or .csv.
error-file-is-xml = This is an XML file. Nothing was imported. If Excel opens it, save it as .xlsx and choose that.
error-file-is-pdf = This is a PDF. Nothing was imported. Ask for the table itself (.xlsx or .csv).
error-file-is-document = This is a text document or a presentation. Nothing was imported. Paste its table into Excel and save it as .xlsx.
error-file-is-picture = This is a picture. Nothing was imported. Ask for the table itself (.xlsx or .csv).
error-file-is-archive = This is an archive with other files in it, not a table. Nothing was imported. Unpack it and choose the table inside.
error-file-truncated = The file is incomplete. Nothing was imported. Download it again or copy it from the stick once more.
error-file-unreadable = The file could not be read to its end. Nothing was imported. Copy it to this computer and try again.
error-file-changed = The file changed while it was being read. Nothing was imported. Save and close it in the other program, then try again.
error-workbook-damaged = The table file is damaged. Nothing was imported. Open it in Excel and save it under a new name; if it does not open, ask for it again.
error-file-unknown = It is not clear what this file is. Nothing was imported. Choose a table in .xlsx or .csv.
error-unknown-encoding = There is no character encoding of this name. Nothing was imported. Try windows-1254 or utf-8.
error-no-such-sheet = The file has no sheet of this name. Nothing was imported. Choose the sheet from the list.
error-no-sheet-of-city = The sheets of this file are named by cities, and none of them by the city of this meeting. Nothing was imported. Choose the sheet by its name.
error-no-such-row = The row given for the headings is empty or not in the table. Nothing was imported. Look up the row number in the table and correct it.
error-sheet-empty = The table has no filled rows. Nothing was imported. Check that you chose the right file and sheet.
error-file-inflates-too-large = Unpacked, the file is far larger than allowed. Nothing was imported. If you are not sure where it came from, do not open it; if you are, paste the table into a new file and save that.
error-too-many-parts = The file has more than 2,000 parts inside. Nothing was imported. Paste the table into a new file and save that.
error-too-many-strings = The table has more texts than allowed. Nothing was imported. Save only the sheet with the applications to a new file.
error-too-many-rows = The table has more than 200,000 rows, or a cell far below is filled. Nothing was imported. Delete the cells below the applications and save again.
error-too-many-columns = The table has more than 1,024 columns, or a cell far to the right is filled. Nothing was imported. Delete the cells to the right of the applications and save again.
error-too-many-cells = The table has more cells than allowed. Nothing was imported. Save only the sheet with the applications to a new file.
error-too-much-text = All texts of the table together are longer than 64 MB. Nothing was imported. Divide the table and import it in parts.
error-cell-too-long = One cell has more than 32,767 characters. Nothing was imported. A quotation mark that is not closed may have joined rows; shorten the cell and save again.

# Warnings about the whole file.
import-warning-unclosed-quote = A quotation mark is not closed; rows may stand in the same cell. Compare the number of rows with the table.
import-warning-control-characters = Invisible control characters were replaced by spaces.
import-warning-merged-cells = There are merged cells in the table. Their text was filled down to the rows below, not to the columns beside; look at the marked rows.
import-warning-formulas-without-value = There are formulas whose result was not saved. They can be read after the file is opened and saved in Excel.
import-warning-no-known-heading = No column heading is known; the first filled row was taken for headings. Map the columns by hand.

# Problems of rows.
row-problem-no-name = There is no name. The row is not imported unless one is typed.
row-problem-name-too-long = The name has more than 200 characters. The row is not imported unless it is shortened.
row-problem-text-too-long = The cell is too long for this field. It is kept as it was typed, and not taken into the field.
row-problem-several-names = One cell seems to hold the names of two people. They were taken as one person.
row-problem-no-organisation = The organisation was left empty.
row-problem-phone-unclear = The telephone number is not clear; it was kept as typed.
row-problem-phone-several = There is more than one telephone number; the first that was understood is used.
row-problem-phone-rounded = The spreadsheet rounded the telephone number; its last digits are lost.
row-problem-email-unlikely = The e-mail address looks wrong; it was kept as typed.
row-problem-email-several = There is more than one e-mail address; the first is used.
row-problem-province-unknown = The province was not recognised; it was kept as typed.
row-problem-kind-unknown = The kind of organisation was not recognised; choose it by hand.
row-problem-sent-at-unreadable = The submission time could not be read.
row-problem-national-id-removed = A national identity number was removed; it is not kept.
row-problem-cell-error = The cell holds an error of the spreadsheet (like #N/A); it was taken as empty.
row-problem-formula-without-value = The cell holds a formula whose result was not saved; it was taken as empty.
row-problem-merged-cell = The cell is part of a merged region; its text was taken from the cell above, not from the one beside.
row-problem-meeting-not-recognised = It is not clear which meeting they wish for; the row is to be placed.
row-problem-several-wishes = More than one meeting was wished for; the row is to be placed.
row-problem-same-key-in-sheet = The name is in another row of the sheet too; check whether it is the same person.
row-problem-withdrawn-unplaced = The status column says that they withdrew, but they are on no list yet; decide before placing them.
row-problem-withdrawn-arrived = The status column says that they withdrew, but they came; the registration was left as it is.
row-problem-organisation-open = Several organisations of this name are known and the row does not say which; it was kept as one of its own. Join the ones that are the same under Duplicates.
row-problem-meeting-kept = The row now wishes for another meeting; the person was left at the one they are at. Move them by hand if needed.
row-problem-other-meeting = The cell names another meeting; the row went to the meeting you chose.

# Why a column is not read.
column-dropped-national-id = National identity numbers are not asked for; this column was left out unread.
column-dropped-birth-date = Details of birth are not needed; this column was left out unread.
column-dropped-home-address = Home addresses are not needed; this column was left out unread.
column-dropped-blood-group = Blood groups are not needed; this column was left out unread.
column-dropped-row-number = A row number; this column was left out unread.
column-dropped-technical = A column of the form's own machinery; it was left out unread.
column-dropped-by-hand = You left this column out.

cli-spellings-head = Row | Whose name | In the sheet | On record | Outcome
cli-spelling-stays = the spelling on record stays
cli-spelling-better = the spelling of the sheet is taken
spelling-of-organisation = organisation
spelling-of-person = person

cli-import-shape = The shape of the sheet: { $parts }.
cli-import-shape-heading = headings in row { $rows }
cli-import-shape-of-heading = taken for a part of them: row { $rows }
cli-import-shape-sections = sections: { $cities }
cli-import-shape-status = column of statuses: { $heading }
cli-withdrawals-head = Row | Name | In the status column
cli-import-withdrawn = { NUM($count) } people are taken in as withdrawn, with the word of the status column as the reason.

row-problem-hidden-row = The row is hidden in the sheet, by hand or by a filter, and was left out. To take it in, show it and import again, or: --hidden in
row-problem-struck-row = The row is struck out and was left out. To take it in, take the line away and import again, or: --struck in
cli-option-hidden = Take hidden rows in, or leave them out; they wait where nothing is said
cli-option-struck = Take rows in that are struck out, or leave them out; they wait where nothing is said
cli-import-aside-hidden = { NUM($rows) } of { NUM($of) } rows are hidden ({ $numbers }); they were left out and wait for you. Take them in with --hidden in, leave them with --hidden out
cli-import-aside-struck = { NUM($rows) } of { NUM($of) } rows are struck out ({ $numbers }); they were left out and wait for you. Take them in with --struck in, leave them with --struck out
