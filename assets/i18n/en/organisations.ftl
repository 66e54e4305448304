# Organisations: one register for all routes.

cli-option-organisation-text = Those with this in their name or short name; Turkish letters are not needed
cli-organisation-short-name = Short name: { $value }
cli-organisation-branch-of = Branch of: { $value }
cli-organisation-district = District: { $value }
cli-organisation-themes = Areas of work: { $value }
cli-organisation-web = Web: { $value }
cli-organisation-address = Address: { $value }
cli-organisation-email = E-mail: { $value }
cli-organisation-sensitive = Sensitive: a tie to this organisation may be special category data.
cli-branches-head = Branch | Registrations | Arrived
cli-applications-head = Route | Name | File | Row | Applied
cli-by-group-head = Organisations that came | Number
cli-group-unknown = kind not known
cli-by-headquarters = Organisations that came, branches counted with their headquarters: { $count }

error-branch-of-itself = An organisation cannot be its own branch. Nothing has changed. Write the name of the headquarters.
error-branch-circle = This organisation already is the headquarters of the other one; they cannot be branches of each other. Nothing has changed. Write another headquarters.
error-themes-too-many = An organisation can have three areas of work at most. Nothing has changed. Take one away.
error-web-invalid = This is not an address on the web. Nothing has changed. Write it like example.org.

organisations-search = Search organisations
organisations-name = Organisation
organisations-name-missing = The name of an organisation cannot be empty.
organisations-short-name = Short name
organisations-kind = Kind
organisations-group = Group
organisations-province = Province
organisations-district = District
organisations-themes = Areas of work
organisations-theme = Area of work
organisations-theme-nth = Area of work { NUM($nth) }
organisations-theme-none = none
organisations-web = Web
organisations-address = Postal address
organisations-email = E-mail of the institution
organisations-sensitive = Sensitive organisation
organisations-sensitive-hint = A tie to this organisation may be special category data (trade union, faith, LGBTI+, near a party). Trade unions are sensitive by themselves.
organisations-sensitive-mark = sensitive
organisations-only-sensitive = Only the sensitive ones
organisations-headquarters = Headquarters
organisations-headquarters-hint = For a branch or an office: what it belongs to; else leave it empty.
organisations-branch-of = branch of { $name }
organisations-branches = Branches
organisations-people = Who came where
organisations-applications = Applications
organisations-route = Route
organisations-sent-at = Applied on
organisations-sheet = Sheet
organisations-row = row { NUM($row) }
organisations-late = late
organisations-placed = registered
organisations-to-place = to be placed
organisations-registered = Registrations
organisations-arrived = Arrived
organisations-numbers = registrations { NUM($registered) }, arrivals { NUM($arrived) }
organisations-all = All
organisations-clear = Show all
organisations-count = { $count ->
    [one] { NUM($count) } organisation
   *[other] { NUM($count) } organisations
}
organisations-count-more = { NUM($count) } organisations found, the first { NUM($shown) } are shown. Narrow the search.
organisations-none = No organisation fits the search.
organisations-empty = There are no organisations yet. They come with application sheets and with walk-ins.
organisations-back = Organisations
organisations-edit = Edit
organisations-save = Save
organisations-undo = Undo
