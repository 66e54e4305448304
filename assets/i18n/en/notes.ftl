# The screen of notes: what the room said, recommendations and their votes, evaluation forms.

notes-part = What is written
notes-part-notes = Notes
notes-part-recommendations = Recommendations
notes-part-evaluation = Evaluation
notes-meeting = Meeting
notes-read-only = The file can only be read: notes can be looked at, nothing can be added.
notes-entry = New note
notes-theme = Theme
notes-table = Table
notes-kind = Kind
notes-text = Note
notes-correcting = Correct the note
notes-keys = Enter saves; theme, table and kind stay for the next note. Ctrl+↓ and Ctrl+↑ change the kind. Name nobody.
notes-add = Add
notes-who = Who (role or organisation)
notes-until = Until when
notes-pointed-out = { $text }: { $kind }
notes-pointed-out-hint = Where it is not needed write the kind of organisation. The note is saved all the same.
notes-recommend = { $count ->
    [one] Make a recommendation of the chosen note
   *[other] Make a recommendation of { NUM($count) } chosen notes
}
notes-recommend-one = Make a recommendation
notes-correct = Correct
notes-remove = Take out
notes-choose = Choose for a recommendation: { $text }
notes-empty = There are no notes of this meeting yet. Write what is said in one short sentence and press Enter.
notes-at-table = table { $table }
notes-until-day = until { DATE($date, style: "short") }

recommendations-new = New recommendation
recommendations-from-notes = { $count ->
    [one] Recommendation from a note
   *[other] Recommendation from { NUM($count) } notes
}
recommendations-correcting = Correcting { $number }
recommendations-addressee = Addressee
recommendations-priority = Priority
recommendations-priority-of = priority { $number }
recommendations-add = Add with its number
recommendations-empty = This meeting has no recommendations. They are made from notes or written by hand; a number is given once.
recommendations-also = { $number }, also raised in { $places }
recommendations-separate = Take apart
recommendations-votes = { $number }: for it
recommendations-voting = { $number }: voting
recommendations-votes-short = for
recommendations-voting-short = of
recommendations-votes-too-many = No more can be for it than voted.
recommendations-candidates = Put in like words by other cities
recommendations-score = likeness { PCT($share, digits: 0) }
recommendations-join = The same
recommendations-apart = Different ones

evaluation-no-questions = The programme has no evaluation questions. The ready ones below can be taken over and corrected afterwards.
evaluation-take-questions = Take the ready questions
evaluation-keys = A digit from 1 to 5 in each box; Space for what was left blank. Enter goes to the next form. The forms are saved together, sorted by what they say: whose is whose, and which was typed first, is not kept.
evaluation-form = Form
evaluation-comment = Comment
evaluation-comment-of = Comment of form { $form }
evaluation-score = Form { $form }: { $question }
evaluation-counted = Forms counted on paper
evaluation-save = { $count ->
    [0] Save
    [one] Save { NUM($count) } form
   *[other] Save { NUM($count) } forms
}
evaluation-too-many = There are more forms than people who came. They can be saved all the same.
evaluation-answers = Answers
evaluation-numbers = { NUM($counted) } forms counted on paper, { NUM($entered) } entered; { NUM($arrived) } people came.
evaluation-numbers-not-counted = { NUM($entered) } forms entered, those on paper not counted; { NUM($arrived) } people came.
evaluation-question = Question
evaluation-mean = Mean
evaluation-mean-of = { NUM($mean, digits: 1) }
evaluation-few = A mean is given where at least five people answered.
evaluation-sitting = { $count ->
    [one] { NUM($count) } form saved together
   *[other] { NUM($count) } forms saved together
}
evaluation-questions = Questions on the form
evaluation-question-tr = Question { $number }, Turkish
evaluation-question-en = Question { $number }, English
evaluation-question-new-tr = New question, Turkish
evaluation-question-new-en = New question, English
evaluation-question-add = Add the question
