# What to look at on a list that was written; the list is there all the same.
sheet-warning-no-glyph = Some letters are not in the typeface; a mark is printed in their place. Check the names.
sheet-warning-shortened = Some long texts did not fit their cells and end in …. The Excel file has them whole.
sheet-warning-shortened-here = Some long names had no room and end in …. Complete them by hand.
sheet-warning-not-set = Some facts of the programme or the meeting are not set; blank lines are printed in their place.
sheet-warning-picture = A picture could not be read and is left out.
sheet-warning-issue-not-noted = The file is written, but its issue could not be recorded. Write it again.
sheet-warning-changes-missing = Another laptop has a newer Rota; some of what it wrote is missing on this paper. Update Rota on this laptop and print it again.
