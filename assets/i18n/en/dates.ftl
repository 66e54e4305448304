# Which comes first in dates, the day or the month.
cli-option-dates = Whether the day or the month is written first, where the dates do not show it; remembered for the form
import-warning-dates-doubtful = All times of sending can be read both ways (3/4/2026: 3 April or 4 March). New applications wait until it is said which stands first (`rota import --dates day-first` or `--dates month-first`); what is known already stays as it was read, and replies are read day first.
row-problem-dates-open = This moment can be read both ways. The row waits until it is said whether the day or the month stands first.
read-question-date-order = what stands first in dates
read-meaning-day-first = the day
read-meaning-month-first = the month
error-dates-unknown = Dates cannot be read so. Nothing was imported. Write day_first or month_first.
error-dates-without-column = The sheet has no column with the times of sending; the order of its dates cannot be chosen. Nothing was imported. Map the column first.
import-screen-dates = How the times of sending are written
import-screen-dates-day-first = Day first: 3/4 = 3 April
import-screen-dates-month-first = Month first: 3/4 = 4 March
