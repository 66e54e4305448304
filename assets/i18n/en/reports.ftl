## How reports are written: the command line and the screen.

report-day = { DATE($day, style: "short") }

report-spoken-tr = Turkish
report-spoken-en = English
report-spoken-ku = Kurdish
report-spoken-ar = Arabic

cli-verb-report = Writes the report of a meeting, a route, a period or the programme and records it as issued under its number
cli-report-meeting = Meeting report
cli-report-route = Route report
cli-report-programme = Programme report; with --from and --to the interim report
cli-option-tier-public = For whom: donor, internal or public; donor if not given
cli-option-issued-route = The reports of this route
cli-option-report-out = The file to write: .pdf, .docx or .xlsx (the figures and their rows)
cli-option-tier = For whom: donor or internal; donor if not given
cli-option-prepared = Who prepared it; a line to fill in by hand if not given
cli-option-checked = Who checked it
cli-verb-issued = The papers issued of a meeting, a route or (where neither is given) the programme
cli-list-report-texts = What is written for a report, section by section
cli-option-texts-of = A meeting, or: route 5, 2027-01-01..2027-06-30, programme
cli-report-texts-head = Section | Turkish | English
cli-verb-picture = Takes the emblem or the logo on papers from a PNG, JPEG or SVG file
cli-option-picture = emblem or logo
cli-option-picture-file = A PNG, JPEG or SVG file
cli-option-picture-remove = Takes the picture away
cli-report-written = { $draft ->
    [yes] DRAFT written: { $file }{ $pages ->
            [0] {""}
           *[other] , { $pages } pages
        }, no. { $number }.
   *[no] Report written: { $file }{ $pages ->
            [0] {""}
           *[other] , { $pages } pages
        }, no. { $number }.
 }
cli-report-missing = Missing: { $fields }.
cli-issued-head = No. | What | For | Language | Issued | Code | Since then
cli-issued-none = Nothing was issued.
cli-picture-set = The picture was taken in; papers written from now on carry it.
cli-picture-same = This picture is in use already. Nothing was changed.
cli-picture-removed = The picture was taken away.
cli-picture-none = There was no such picture. Nothing was changed.

error-public-report-as-workbook = The public report is not written as a workbook: its rows are single people. Nothing was written. Write it as PDF or .docx.
error-days-reversed = The last day cannot be before the first. Nothing was written. Swap the days and try again.
error-public-report-of-days = No interim report is written for the public: two of them, a day apart, would give away who was there on that day. Nothing was written. Write the public report of the route or of the programme.
error-report-ending = A report is written as .pdf, .docx or .xlsx. Nothing was written. Name the file accordingly.
error-picture-too-large = The picture is larger than 8 MB. Nothing was changed. Make it smaller and try again.
error-picture-unreadable = This file is no PNG, JPEG or SVG that papers can carry: it may be broken, empty, too small, too large or in the colours of print (CMYK). Nothing was changed. Choose another file.
error-picture-text = This drawing has words in it; it was not taken, because their typeface may be missing elsewhere. Nothing was changed. Turn the words into paths in the drawing program and save it again, or choose a PNG.
error-picture-outside = This drawing refers to another file or address, or holds a picture; it was not taken, so that it is not printed with a part missing. Nothing was changed. Choose an SVG of lines and areas alone, or a PNG.
error-picture-file-missing = No picture file was given. Nothing was changed. Give a file or --remove.

# A file beside the papers that were issued.
cli-verb-check-document = Says whether files are papers issued by this programme, and whether they were altered
cli-option-check-file = PDF, .docx or .xlsx; may be several
document-check-unaltered = { $file }: { $what } { $number }, as it was issued ({ $at }).
document-check-resaved = { $file }: { $what } { $number } ({ $at }), saved again by another program; its words are the same.
document-check-altered = { $file }: { $what } { $number } ({ $at }), ALTERED; { $count ->
    [one] { NUM($count) } word stands
   *[other] { NUM($count) } words stand
 } between the first difference and the last.
document-check-not-kept = { $file }: not the same file as { $what } { $number } ({ $at }); the issued copy is not kept, so nobody can say what changed. Compare it with the original.
document-check-unknown = { $file }: not a paper issued by this programme.
document-check-draft = It was issued as a draft: it is not the paper to hand over.
document-check-superseded = { $number } was issued in its place.
cli-issued-superseded = replaced by { $number }
cli-issued-draft = draft

# The screen. Words that also stand on paper are those of the paper.
reports-of = Figures of
reports-of-meeting = Meeting
reports-of-route = Route
reports-of-days = Days
reports-of-programme = Programme
reports-meeting-item = { $city }, { DATE($date, style: "short") }
reports-title-route = Route Report
reports-check = Check a document
reports-check-note = Was a PDF or .docx that came back issued by this programme, and is it as it was issued? Choose the file or drop it on the window; nothing is kept.
reports-check-choose = Choose a document…
reports-checking = Checking…
reports-from = First day
reports-to = Last day
reports-days = Type the first and the last day. Meetings without a date are not counted.
reports-ends-early = The last day cannot be before the first.
reports-figures = Figures
reports-steps = From application to signature
reports-sexes = Who came: women, men
reports-sexes-none = Those who came were not asked.
reports-groups = Who came, by group
reports-nobody-yet = Nobody has come yet.
reports-plan = Planned and actual
reports-participants = Participants
reports-not-held = not held yet
reports-deviations = Deviations from the plan: { $count }
reports-list = List and replies
reports-door = Who came
reports-others = Not counted as participants
reports-figure = Figure
reports-value = Value
reports-texts = Texts of the report
reports-texts-note = A report is written with the texts in its own language. Do not type names of participants: nobody is named in this document.
reports-texts-not-public = A report for everybody does not print these texts.
reports-mandatory = { $name } (mandatory)
reports-missing = Until this is complete, the report is a draft
reports-complete = Nothing is missing from the report.
reports-mend = Open where this is completed
reports-language = Language of the report
reports-tier = For whom
reports-by-hand = Left empty, a line to be filled in by hand is printed.
reports-write-pdf = Write PDF
reports-write-docx = Write .docx
reports-write-xlsx = Write Excel
reports-look = Look at the pages
reports-pages = The report, were it written today
reports-pages-note = The pages of the PDF that would be written, without a number. To read its text, write the PDF; screen readers read it heading by heading.
reports-page = Page { $page } of { $pages }
reports-drawing = Drawing the pages…
reports-not-drawn = The pages cannot be shown here. The PDF can be written all the same.
reports-open = Open the file
reports-issued = Issued reports
reports-number = No.
reports-issued-at = Issued
reports-since = since then: { $done }
reports-done = { $what } × { NUM($times) }, last { DATE($last, style: "datetime") }
reports-at = { DATE($at, style: "datetime") }
reports-paper = Paper
