# Charts in reports: their legends, and what they show for whoever does not see them.

chart-bars-alternative = Horizontal bars; { $what }:
chart-targets-alternative = Horizontal bars; the upright line is what was expected, the filled part what was reached:
chart-target-said = { $actual } / { $value } ({ PCT($share, digits: 0) })
chart-scores-alternative = A bar of five parts for each question, by how many gave each score from one to five:
chart-answered = n = { $count }
chart-score-lowest = 1: I do not agree at all
chart-score-highest = 5: I fully agree
chart-map-alternative = Map of the provinces of Turkey
chart-map-reached = { $count ->
    [one] { NUM($count) } province with a meeting held
   *[other] { NUM($count) } provinces with meetings held
 }
chart-map-planned = { $count ->
    [one] { NUM($count) } province with a meeting planned
   *[other] { NUM($count) } provinces with meetings planned
 }
chart-map-numbers = number: stop
chart-map-list = { $what }: { $list }
