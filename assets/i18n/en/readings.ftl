# Answers of sheets that only a person can read.
row-problem-answer-unreadable = Only a person can tell what this answer says. The row waits until it is read.
import-warning-city-as-wish = No column asks for a meeting; the city was taken for the meeting that is wished for. If it is where people live, map the column as province and choose the meeting yourself (`rota import --meeting M`).
error-reading-not-asked = Nothing in this sheet asks what these words say: they are not there, or what they say is plain. Nothing was imported. Look at the questions of the preview.
error-reading-of-several-questions = These words answer more than one question of this sheet. Nothing was imported. Write the heading before them: --read "HEADING=WORDS=yes".
error-reading-meaning-unknown = There is no such meaning. Nothing was imported. The meanings stand beside each question of the preview.
cli-error-read-invalid = { $value } does not say what words mean. Write it as "WORDS=MEANING".
cli-option-read = What words of an answer say that only a person can read: "Haber vereceğim=unclear"; remembered for this question. Meanings: selected, waiting, not-selected · coming, not-coming · yes, no · unclear
cli-list-readings = What was said of answers that only a person can read
cli-readings-head = Question | Column | Words | Meaning | Id
cli-import-questions-head = Rows | Question | Words | Answer with
cli-import-questions = { $count ->
    [one] One wording is for a person to read. Its rows wait, everything else goes in:
   *[other] { $count } wordings are for a person to read. Their rows wait, everything else goes in:
  }
read-question-selection = result
read-question-reply = reply
read-question-notice = privacy notice
read-question-photo = consent to photos
read-question-contact = consent to be contacted
read-question-publication = consent to publication
read-question-transfer = consent to transfer
read-question-unknown = a question of a later version
read-meaning-selected = selected
read-meaning-waiting = waiting list
read-meaning-not-selected = not selected
read-meaning-coming = coming
read-meaning-not-coming = not coming
read-meaning-yes = yes
read-meaning-no = no
read-meaning-unclear = says neither
read-meaning-unknown = a meaning of a later version
import-screen-questions = wordings to read
import-screen-questions-note = Only a person can tell what these words say. One key answers for all rows that hold them, and is remembered; until then these rows are not written, the others are.
import-screen-question-rows = { $count ->
    [one] 1 row: { $rows }
   *[other] { $count } rows: { $rows }
  }
import-screen-readings = { $count ->
    [one] You have read one wording
   *[other] You have read { $count } wordings
  }
import-screen-keep-readings = Keep what you have read
row-problem-reply-seat-gone = The seat this person gave up has gone to somebody else. The reply was written, and they are on top of the waiting list.
