# The indicators of the logical framework: on screen, at the command line, in reports.

indicator-source-by-hand = typed by hand
indicator-source-held = meetings held
indicator-source-cities = cities reached
indicator-source-arrived = participations
indicator-source-signed = signatures
indicator-source-people = people
indicator-source-organisations = organisations
indicator-source-by-headquarters = organisations (branches with their headquarters)
indicator-source-women = women who came
indicator-source-men = men who came
indicator-source-first-time = came for the first time
indicator-source-recommendations = recommendations
indicator-source-question-mean = evaluation question: mean
indicator-source-question-share = evaluation question: percentage of scores 4 and 5

indicator-status-reached = reached
indicator-status-not-reached = not reached
indicator-status-not-entered = not entered yet

cli-list-indicators = The indicators of the logical framework with their values
cli-option-indicators-to = Values as they were at the end of this day
cli-indicators-head = Code | Indicator | Baseline | Target | Value | Day | Status | Source
cli-indicator-number = { NUM($number) }

error-indicator-unknown = No indicator has this code. Nothing was changed. The codes: rota list indicators
error-indicators-too-many = A programme has 100 indicators at most. Nothing was changed. Take out an indicator first.
error-indicator-code-taken = Another indicator has this code. Nothing was changed. Write another code.
error-indicator-question-needed = The value of this indicator comes from an evaluation question, and none is chosen. Nothing was changed. Choose one of the questions on the form.
error-indicator-day-needed = The value that was typed has no day. Nothing was changed. Write of which day the value is.
error-decimal-invalid = { $field }: this is not a number. Nothing was changed. Write it without a mark for thousands and with at most two decimals: 1200 or 4.25.

tour-report-indicators = Indicators
tour-report-indicator-code = Code
tour-report-indicator = Indicator
tour-report-indicator-baseline = Baseline
tour-report-indicator-target = Target
tour-report-indicator-value = Value
tour-report-indicator-by-sex = By sex
tour-report-indicator-verification = Source of verification
tour-report-indicator-sexes = { NUM($women) } women, { NUM($men) } men, { NUM($not_stated) } not stated

report-missing-indicator-wording = the wording of an indicator in this language

indicator-list = Indicators (logical framework)
indicator-list-note = The indicators of the logical framework in the contract. A value comes from the figures or from an evaluation question, or is typed by hand; the reports of the programme and of some days have them as a table.
indicator-code = Code
indicator-wording = Indicator
indicator-wording-tr = Indicator (Turkish)
indicator-wording-en = Indicator (English)
indicator-unit = Unit
indicator-baseline = Baseline
indicator-baseline-day = Day of the baseline
indicator-target = Target
indicator-target-day = Day of the target
indicator-source = Where the value comes from
indicator-question = Evaluation question
indicator-no-questions = The programme has no evaluation questions; write them first.
indicator-value = Value
indicator-value-day = Day of the value
indicator-day-needed = Write of which day the value is.
indicator-number-wrong = Write it without a mark for thousands and with at most two decimals: 1200 or 4.25.
indicator-verification = Source of verification
indicator-add = Add an indicator
indicator-edit = Edit
indicator-edit-of = Edit: { $name }
indicator-empty = No indicators.
indicator-removed = The indicator was taken out.
