# The report of several meetings: a route, a period, the programme.

tour-report-title-route = Route Report · Route { $number }
tour-report-title-days = Interim Report
tour-report-title-programme = Programme Report
tour-report-file-route = route-report
tour-report-file-days = interim-report
tour-report-file-programme = programme-report
tour-report-lead = { $meetings ->
    [one] { NUM($meetings) } meeting
   *[other] { NUM($meetings) } meetings
 } in { $cities ->
    [one] { NUM($cities) } province
   *[other] { NUM($cities) } provinces
 }; { $people ->
    [one] { NUM($people) } person
   *[other] { NUM($people) } people
 } from { $organisations ->
    [one] { NUM($organisations) } organisation
   *[other] { NUM($organisations) } organisations
 }
tour-report-lead-signed = { $lead }; { $participations ->
    [one] one participation
   *[other] { NUM($participations) } participations
 }, { $signed ->
    [one] one signature
   *[other] { NUM($signed) } signatures
 }
tour-report-lead-meetings = { $meetings ->
    [one] { NUM($meetings) } meeting
   *[other] { NUM($meetings) } meetings
 } in { $cities ->
    [one] { NUM($cities) } province
   *[other] { NUM($cities) } provinces
 }
tour-report-lead-participations = { $meetings ->
    [one] { NUM($meetings) } meeting
   *[other] { NUM($meetings) } meetings
 } in { $cities ->
    [one] { NUM($cities) } province
   *[other] { NUM($cities) } provinces
 }; { $participations ->
    [one] { NUM($participations) } participation
   *[other] { NUM($participations) } participations
 }
tour-report-others-together = other (small groups together)
tour-report-no-sexes = The numbers of women and men are not given, because they are very small on one of the routes.
tour-report-public-note = Groups of fewer than five people are counted with others, in the same way on every route.
tour-report-scope = Scope
tour-report-scope-meetings = { $count ->
    [one] { NUM($count) } meeting
   *[other] { NUM($count) } meetings
 }
tour-report-achieved = Results
tour-report-step-held = meetings held
tour-report-step-cities = provinces reached
tour-report-step-participations = participations
tour-report-step-people = people
tour-report-step-organisations = organisations
tour-report-participations = Participations (once per meeting)
tour-report-left-out = { $count ->
    [one] The figures of { NUM($count) } route are not in this document, because it has so few participants.
   *[other] The figures of { NUM($count) } routes are not in this document, because they have so few participants.
 }

tour-report-targets = Targets
tour-report-column-target = Target
tour-report-column-value = Expected
tour-report-column-actual = Actual
tour-report-column-share = Share
tour-report-column-status = Status

tour-report-period = The period and since the beginning
tour-report-column-period = This period
tour-report-column-cumulative = From the beginning to the end of the period
tour-report-period-note = People and organisations count once in each column; periods are not added up.

tour-report-meetings = Meetings
tour-report-column-meeting = Stop · province
tour-report-column-date = Date
tour-report-column-promised = Target
tour-report-column-organisations = Organisations
tour-report-not-asked = not asked
tour-report-meetings-note = Women, men and organisations are of those who came. In the total organisations count once, so it may be less than the sum of the column.

tour-report-activities = Activities
tour-report-topics = Topics
tour-report-modified = Modification and reason
tour-report-results = Results
tour-report-change = Planned: { $planned }. Done: { $done }. Reason: { $reason }
tour-report-no-reason = not written yet
tour-report-recommended = { $count ->
    [one] { NUM($count) } recommendation: { $numbers }
   *[other] { NUM($count) } recommendations: { $numbers }
 }

tour-report-recommendations = Recommendations
tour-report-without-theme = Without a theme
tour-report-column-cities = Provinces
tour-report-column-approved = Approved beforehand

tour-report-column-with-reason = Unsigned, with reason
tour-report-column-open = Not entered
tour-report-reconciliation-note = Counted on paper and difference are sums over the sheets that no newer one replaced; where one is not counted, there is no sum.
tour-report-dossiers = Meeting dossiers
tour-report-column-lacks = Missing
tour-report-dossier-whole = complete
tour-report-records = Where the originals lie
tour-report-originals-open = Place not written yet

tour-report-uncovered = Provinces without a planned meeting
tour-report-uncovered-list = { $count ->
    [one] { NUM($count) } province: { $list }
   *[other] { NUM($count) } provinces: { $list }
 }
