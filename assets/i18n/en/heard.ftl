# What the room said: notes, recommendations and their votes, evaluation forms.

note-kind-finding = finding
note-kind-problem = problem
note-kind-suggestion = suggestion
note-kind-need = need
note-kind-promise = promise

pointed-out-name = the name of somebody in this programme
pointed-out-addressed = a name with Bey or Hanım
pointed-out-phone = a telephone number
pointed-out-email = an e-mail address

evaluation-more-than-people = There are more forms than people who came. The forms are saved; check the count and the records of the door once more.

cli-verb-note = Adds what was said at a meeting as one short note
cli-verb-recommendation = Writes a recommendation with its number; joins those of several cities and takes them apart
cli-verb-vote = Writes how many of those who voted support a recommendation: rota vote R5.2-Ö1 14/17
cli-verb-evaluation = Takes in evaluation forms in one sitting, or shows what came of them
cli-recommendation-add = Writes a recommendation of a meeting and gives it its number
cli-recommendation-candidates = Recommendations that other cities put in like words, the likeliest first
cli-recommendation-join = The two are one; each keeps its number and its city
cli-recommendation-separate = Takes a recommendation out of those it was joined with
cli-recommendation-apart = The two look alike and are different; they are not asked about again
cli-list-notes = The notes of a meeting, the latest first
cli-list-promises = What was promised: by whom and until when
cli-list-recommendations = Recommendations of a meeting, of a route, or all
cli-list-questions = The questions on the evaluation form

cli-option-theme = Theme of notes: its code or its name (rota list themes)
cli-option-note-kind = finding, problem, suggestion, need or promise
cli-option-table = At which group table it was said
cli-option-note-who = Who keeps the promise: a role or an organisation
cli-option-until = Until when it is promised: 2027-04-30 or 30.04.2027
cli-option-note-text = The note; nobody is named in it, what looks like a name is pointed out
cli-option-text-tr = The recommendation in Turkish; without it, what the notes say
cli-option-text-en = The recommendation in English
cli-option-from-note = The note it was made from, by its id; may be given several times
cli-option-addressee = To whom it goes: ministry, municipality, CSOs …
cli-option-priority = Its place among the priorities, 1 is first
cli-option-recommendation = The number of a recommendation (R5.2-Ö1), or its id
cli-option-votes = For it / voting: 14/17
cli-option-votes-none = Takes the votes away
cli-option-meeting-or-route = A meeting, or: route 5
cli-option-scores = The scores of a form in the order of the questions; - for what was left blank
cli-option-form-comment = The comment on the form; one for each --scores
cli-option-forms = A text file with one form a line: 5,4,-;comment
cli-option-paper-count = Forms counted on paper
cli-option-take-questions = Takes the ready questions into the programme; where it has its own, nothing changes

cli-notes-head = Kind | Theme | Table | Id | Note
cli-promises-head = Until | Who | City | Promise
cli-recommendations-head = No. | Support | Priority | Addressee | Joint | Recommendation
cli-candidates-head = Likeness | No. | Recommendation | No. | Recommendation
cli-evaluation-head = No. | Question | n | 1 | 2 | 3 | 4 | 5 | Mean
cli-questions-head = No. | In Turkish | In English

cli-note-added = The note was added.
cli-pointed-out = At letter { $at } there seems to be { $kind }. The note was saved as it is; correct it where that is not needed.
cli-recommendation-added = The recommendation was written: { $number }
cli-recommendations-joined = The two are one recommendation now: { $number }. Each keeps its number and its city.
cli-recommendations-apart = Marked as different recommendations.
cli-recommendation-separated = The recommendation was taken out; its number is the same.
cli-voted = { $number }: { NUM($votes) } of { NUM($voting) } who voted are for it.
cli-voted-none = { $number }: the votes were taken away.
cli-evaluation-entered = { $count ->
    [0] No new forms.
    [one] { NUM($count) } form was saved.
   *[other] { NUM($count) } forms were saved; which was typed first is not kept.
}
cli-evaluation = { NUM($entered) } forms entered, counted on paper: { $counted }, people who came: { NUM($arrived) }.
cli-evaluation-not-counted = not counted
cli-evaluation-mean = { NUM($mean, digits: 1) }
cli-questions-taken = { NUM($count) } questions were taken over. To correct one: rota edit question 1 tr=… en=…
cli-questions-there = The programme has questions of its own; { $count } were taken over and nothing changed.
cli-questions-offered = The programme has no evaluation questions. Ready ones stand below; to take them over: rota evaluation --take-questions

cli-usage-votes = Write the votes as for/voting. Nothing was changed. For example: rota vote R5.2-Ö1 14/17
cli-usage-scores = The scores of this form were not understood: { $value }. Nothing was saved. Write digits from 1 to 5 with commas, - for what was left blank: 5,4,-
cli-usage-comments = Give one --comment for each --scores ("" where there is none), or the forms in a file: --forms. Nothing was saved.

cli-done-note = note
cli-done-recommendation = recommendation
cli-done-vote = votes
cli-done-evaluation = evaluation
