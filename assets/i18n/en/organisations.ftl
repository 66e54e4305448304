# Organisations: one register for all routes.

cli-organisation-short-name = Short name: { $value }
cli-organisation-branch-of = Branch of: { $value }
cli-organisation-district = District: { $value }
cli-organisation-themes = Areas of work: { $value }
cli-organisation-web = Web: { $value }
cli-organisation-sensitive = Sensitive: a tie to this organisation may be special category data.
cli-branches-head = Branch | Registrations | Arrived
cli-applications-head = Route | Name | File | Row | Applied
cli-groups-head = Organisations that came | Number
cli-group-unknown = kind not known
cli-by-headquarters = Organisations that came, branches counted with their headquarters: { $count }

error-branch-of-itself = An organisation cannot be its own branch. Nothing has changed. Write the name of the headquarters.
error-branch-circle = This organisation already is the headquarters of the other one; they cannot be branches of each other. Nothing has changed. Write another headquarters.
error-theme-invalid = An area of work cannot be written like this. Nothing has changed. Write the short codes of the areas, parted by commas.
error-themes-too-many = An organisation can have three areas of work at most. Nothing has changed. Take one away.
error-web-invalid = This is not an address on the web. Nothing has changed. Write it like example.org.
