# The tab of those to be placed.
participants-tab-to-place = To be placed
place-title = Applications to be placed
place-route = Which route?
place-keys = Move with ↑ ↓; choose the meeting by pressing its number.
place-said = Wish: { $said }
place-said-nothing = Named no meeting
place-late = late application
place-choices = Meeting for { $name }
place-wished = wished for
place-no-meeting = No meeting is planned on this route.
place-done = { $name } was placed: { $city }.
place-undo = Undo
place-empty = There is no application to be placed on this route. Those who name no meeting that is understood, or several, wait here.
place-read-only = The programme file is read-only; nobody can be placed.
