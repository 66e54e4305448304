sign-in-sheet-title = Attendance list
