-- Teams and areas open, change their names and close between two editions of council.yaml. A row says what has become of one since, or adds one;
-- none is ever taken away, because journeys and figures bear its key.
CREATE TABLE contact.place (
    council    VARCHAR(32)  NOT NULL,
    kind       VARCHAR(4)   NOT NULL,
    label      VARCHAR(32)  NOT NULL COMMENT 'its key, which journeys, staff and figures bear',
    name       VARCHAR(100) NOT NULL,
    joins      VARCHAR(32)  NULL COMMENT 'the one it is shown together with when too few of its people answered',
    closed_on  DATE         NULL COMMENT 'offered nowhere since; NULL while it is open',
    PRIMARY KEY (council, kind, label),
    CHECK (kind IN ('TEAM', 'AREA'))
);

GRANT SELECT, INSERT, UPDATE ON contact.place TO '${web}'@'%';
GRANT SELECT ON contact.place TO '${release}'@'%';
