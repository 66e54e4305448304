# Applications to be placed.
cli-verb-place = Places an application without a meeting in one
cli-list-to-place = Applications of a route that are to be placed
cli-option-place = Who (application, person or name), and in which meeting
cli-to-place-head = Name | Organisation | Meetings wished for | As written
cli-placed = { $name } was placed: { $city }. To take it back: rota undo
cli-done-place = placing
error-application-unknown = There is no such application among those to be placed. Nothing was changed.
error-place-other-route = The meeting is not on the route of the application. Nothing was changed. Choose a meeting of the same route.
error-placed-already = This application has been placed in a meeting. Nothing was changed.
