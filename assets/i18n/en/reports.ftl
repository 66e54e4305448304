## How reports are written: the command line and the screen.

report-day = { DATE($day, style: "short") }

report-section-summary = Summary
report-section-topics = Topics
report-section-results = Results
report-section-needs = Needs
report-section-visibility = Visibility and documents used
report-section-data-protection = Personal data

cli-verb-report = Writes the report of a meeting and records it as issued under its number
cli-report-meeting = Meeting report
cli-option-report-out = The file to write: .pdf or .docx
cli-option-tier = For whom: donor or internal; donor if not given
cli-option-prepared = Who prepared it; a line to fill in by hand if not given
cli-option-checked = Who checked it
cli-verb-issued = The reports of a meeting that were issued
cli-list-report-texts = What is written for the report of a meeting, section by section
cli-report-texts-head = Section | Turkish | English
cli-verb-picture = Takes the emblem or the logo on papers from a PNG or JPEG file
cli-option-picture = emblem or logo
cli-option-picture-file = A PNG or JPEG file
cli-option-picture-remove = Takes the picture away
cli-report-written = { $draft ->
    [yes] DRAFT written: { $file }, { $pages } pages, no. { $number }.
   *[no] Report written: { $file }, { $pages } pages, no. { $number }.
 }
cli-report-missing = Missing: { $fields }.
cli-issued-head = No. | For | Language | Issued | Code
cli-issued-none = No report of this meeting was issued.
cli-picture-set = The picture was taken in; papers written from now on carry it.
cli-picture-same = This picture is in use already. Nothing was changed.
cli-picture-removed = The picture was taken away.
cli-picture-none = There was no such picture. Nothing was changed.

error-report-ending = A report is written as .pdf or .docx. Nothing was written. Name the file accordingly.
error-picture-too-large = The picture is larger than 8 MB. Nothing was changed. Make it smaller and try again.
error-picture-unreadable = This file is no PNG or JPEG that papers can carry: it may be broken, too small, too large or in the colours of print (CMYK). Nothing was changed. Choose another file.
