# Scans of signed sheets: the command line, and the Files tab of a meeting.

cli-verb-scan = Files the scan of a signed sheet with its meeting, by the code printed on it
cli-list-scans = The sheets of a meeting: which pages were scanned, which are missing
cli-option-scan-files = Scans or photos (PDF, PNG, JPG; each 25 MB and 100 pages at most)
cli-option-scan-meeting = The meeting of the scan where no code can be read, such as 1.2
cli-option-scan-page = What a page shows whose code cannot be read: its number in the file, an equals sign, sheet and page as on paper (2=ABCDE-FGHIJ/1)
cli-error-scan-pages = --page is written like this: 2=ABCDE-FGHIJ/1 (page of the file = sheet / page as on paper), and with one file only. Nothing was kept.
cli-scans-head = Sheet | Printed as | Printed | Replaced by | Missing pages | Scanned
cli-scans-page = { $page }: { $file } p. { $file_page }
cli-scans-pages-unknown = number of pages not known
cli-scan-asks = The scan is kept; a page that could not be read counts for no sheet. Scan it straighter and give it again. If it is to stay so, name the meeting with --meeting.

sheet-variant-blank = blank
sheet-variant-arrived = arrived
sheet-variant-final = final list

scan-outcome-filed = { $preview ->
    [yes] { $file }: would be filed with the meeting in { $cities } (pages: { $pages }). Nothing is kept yet.
   *[no] { $file }: filed with the meeting in { $cities } (pages: { $pages }).
}
scan-outcome-already-there = { $file }: the meeting in { $cities } has it already. Nothing changed.
scan-outcome-pages-there = { $file }: these pages are scanned already. They were not kept once more; name the meeting to keep this one as well.
scan-outcome-no-code = { $file }: no page has a code that can be read. Nothing was kept; say which meeting it is of, or scan it straighter.
scan-outcome-not-looked-into = { $file }: this is a HEIC photo; nothing here can look into it or print it. Nothing was kept; name its meeting to keep it as it is, or give the photo as JPG.
scan-outcome-foreign = { $file }: the sheet on it was not issued from this programme file. Nothing was kept. Give the right file; if it belongs here all the same, name its meeting.
scan-outcome-other-meeting = { $file }: it shows a sheet of another meeting than the one you named. Nothing was kept; give it without a meeting, and the code finds its place.
scan-outcome-empty = { $file }: the file is empty. Nothing was kept. Scan it again.
scan-outcome-too-large = { $file }: the file or a picture in it is too large (25 MB, 64 megapixels at most). Nothing was kept. Scan it again at 150 to 300 dpi.
scan-outcome-too-many-pages = { $file }: more than 100 pages. Nothing was kept. Split the file.
scan-outcome-password-protected = { $file }: the PDF is protected by a password. Nothing was kept. Save it without the password and give it again.
scan-outcome-damaged = { $file }: the file is damaged or cut off. Nothing was kept. Scan or copy it again.
scan-outcome-other-kind = { $file }: no scan; only PDF, PNG and JPG are read. Nothing was kept.

scan-page-sheet = page { $page }: { $city }, sheet { $sheet }, page { $sheet_page }
scan-page-foreign = page { $page }: sheet { $sheet }, page { $sheet_page }; not issued from this programme file
scan-page-no-code = page { $page }: no code that can be read
scan-page-blank = page { $page }: empty
scan-page-replaced = { $sheet } was printed later in place of this sheet. If the signatures are on this paper, it is the right one.
scan-page-kept = This page is already in the file { $file }

photo-notes-taken-out = Where, when and with which device the photo was taken was written in it and has been taken out; the picture was not touched.
photo-notes-not-looked-into = Nothing here can look into this photo: it may still tell where it was taken, and it cannot be printed on papers. A JPG is safer.

error-scan-page-unknown = The file has no such page. Nothing was kept. Look which page of the file it is.
error-scan-sheet-unknown = No sheet with this code, or with this page, was printed. Nothing was kept. Type the code as it stands on the paper: ABCDE-FGHIJ/2.
