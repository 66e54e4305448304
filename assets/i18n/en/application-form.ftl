# The template of the application form: questions, their headings, the privacy notice. An import knows columns by these headings.

form-title = { $programme }: application form for route { $route }
form-headings-sheet = Applications
form-steps = When you make the form
form-step-make = Add the questions below in the order given. For Google Forms: forms.google.com, Blank form.
form-step-headings = Copy the headings of the questions as they are: an import knows the columns of the sheet by them.
form-step-notice = Paste the privacy notice into the description of the form, above the questions. Have the data controller approve it before you publish.
form-step-consent = Do not join the questions of explicit consent, do not make them required and do not tick an answer beforehand.
form-step-email = Leave the form's own “collect e-mail addresses” off; the address is asked for already.
form-step-close = Close the form to responses at the deadline.
form-step-export = Download the responses as .xlsx or .csv and import them in Rota. In LimeSurvey choose “full question text” for the headings.
form-description = Description of the form (privacy notice)
form-contact = Questions: { $email }
form-questions = Questions
form-answer-line = Kind of answer: short answer
form-answer-paragraph = Kind of answer: paragraph
form-answer-one = Kind of answer: one choice
form-answer-some = Kind of answer: several choices
form-needed = Required
form-not-needed = Optional
form-hint = Help text: { $text }
form-choices = Choices: { $list }
form-choices-below = Choices: paste them from the list at the end
form-list = Choices (to be pasted): { $question }

form-question-sent-at = Timestamp
form-question-name = Name and surname
form-question-organisation = Full name of the organisation you represent
form-question-kind = Type of organisation
form-question-role = Your position
form-question-province = Province
form-question-themes = Thematic areas of your organisation
form-question-meeting = Which meeting would you like to attend?
form-question-motivation = Why would you like to attend?
form-question-phone = Mobile phone
form-question-email = E-mail address
form-question-sex = Gender
form-question-access-need = Access needs
form-question-meal = Dietary needs
form-question-notice = I have read the privacy notice
form-question-photo-consent = I consent to photographs of me being taken at the meeting
form-question-publication-consent = I consent to my name being published as a participant
form-question-contact-consent = I consent to being contacted about later activities

form-hint-organisation = Please do not abbreviate. If you come for yourself, write “individual”.
form-hint-themes = At most { $most } areas.
form-hint-meeting = To apply for more than one meeting, fill in the form once for each.
form-hint-access-need = You need not answer. Write only what you need: a ramp, sign language interpretation, a seat near the front. Please no health data.
form-hint-meal = You need not answer: vegetarian, vegan, gluten-free.
form-hint-sex = Asked for total numbers only.
form-hint-notice = It says that you have read it; it is no consent.
form-hint-photo-consent = Answering “No” does not affect your application; you can withdraw your consent at any time.
form-hint-publication-consent = Answering “No” does not affect your application; you can withdraw your consent at any time.
form-hint-contact-consent = Answering “No” does not affect your application; you can withdraw your consent at any time.

form-choice-woman = Woman
form-choice-man = Man
form-choice-not-stated = I prefer not to say
form-choice-read = I have read it
form-choice-yes = Yes
form-choice-no = No

form-notice = Privacy notice (version { $version })
    Data controller: { $controller }. Contact: { $contact }
    Purpose: What you write in this form is processed to take and assess your application for the meetings of { $programme }, to reach you about it, to prepare the meeting according to your access and dietary needs, and to document participation for the donor.
    Method and legal basis: The data are collected electronically by this form and processed on the grounds of legal obligation and legitimate interest in article 5(2) of the Turkish Personal Data Protection Law no. 6698. Whatever depends on your explicit consent is asked separately in the form.
    Recipients: Records of participation are shared with the Contracting Authority, auditors and authorities that are entitled by law.
    Retention: Access and dietary needs are destroyed after the meeting, everything else at the end of the record period in the contract.
    Your rights: You can use your rights under article 11 of the Law (to be informed, to have data corrected or erased, to object) at the contact above.
