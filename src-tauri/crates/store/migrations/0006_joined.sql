-- The same as before, in this order: few people are joined with others. A list asks this once, and who looks somebody up for
-- each row of a long sheet asks it as often; walking through all registrations each time took half of an import again.
-- In SQLite a CROSS JOIN keeps its order.

DROP VIEW second_registration;
CREATE VIEW second_registration AS
SELECT worse.id
FROM joined AS one
CROSS JOIN joined AS other ON other.kept = one.kept
CROSS JOIN registration AS worse ON worse.person = one.id
CROSS JOIN registration AS better
    ON better.person = other.id AND better.meeting = worse.meeting AND better.id <> worse.id
WHERE (
        better.hidden IS NOT 1
        OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = better.id)
    )
    AND (
        NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = better.id),
        better.withdrawn IS NOT NULL,
        CASE
            WHEN better.selection = 'selected' THEN 0
            WHEN better.source IN ('walk_in', 'other_meeting') THEN 1
            WHEN better.selection = 'waiting' THEN 2
            WHEN better.selection IN ('not_selected', 'not_eligible') THEN 4
            ELSE 3
        END,
        better.id
    ) < (
        NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = worse.id),
        worse.withdrawn IS NOT NULL,
        CASE
            WHEN worse.selection = 'selected' THEN 0
            WHEN worse.source IN ('walk_in', 'other_meeting') THEN 1
            WHEN worse.selection = 'waiting' THEN 2
            WHEN worse.selection IN ('not_selected', 'not_eligible') THEN 4
            ELSE 3
        END,
        worse.id
    );
