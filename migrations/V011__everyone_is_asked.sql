-- Everybody who should be asked is, or is counted with the reason why not: what people said to texts, who sees whom, and which ending was handled.

-- '*' is every team: a worker of an area, or of the whole council. A team's own worker has the team, and nobody else has any.
ALTER TABLE contact.staff
    ADD COLUMN area    VARCHAR(32) NULL COMMENT 'sees this area''s people only; NULL for no such bound',
    ADD COLUMN left_on DATE        NULL COMMENT 'has left: cannot sign in and holds no journeys';

ALTER TABLE contact.person
    ADD COLUMN texting VARCHAR(10) NOT NULL DEFAULT 'OK' COMMENT 'what they said when they were told about texts',
    ADD COLUMN stopped VARCHAR(8)  NULL COMMENT 'why staff stopped contact; NULL while there is none',
    ADD CHECK (texting IN ('NOT_TOLD', 'OK', 'HAND_OVER')),
    ADD CHECK (stopped IN ('SAFETY', 'ASKED', 'NO_PHONE'));

ALTER TABLE contact.journey
    ADD COLUMN case_reference VARBINARY(200) NULL COMMENT 'encrypted; the case-management system''s own',
    ADD COLUMN case_hash      BINARY(32)     NULL COMMENT 'keyed, to find a reference without reading one',
    ADD UNIQUE (council, case_hash),
    ADD INDEX in_team (council, team, ended_on, expected_end_on),
    ADD INDEX in_area (council, area, ended_on, expected_end_on),
    ADD INDEX in_council (council, ended_on, expected_end_on);

-- Neither says whether somebody answered: why nobody was asked is decided when the journey ends, and delivered is the first text's receipt.
ALTER TABLE contact.touchpoint
    ADD COLUMN unasked   VARCHAR(16) NULL COMMENT 'of an exit that was not offered: why; NULL where it was, or the journey runs',
    ADD COLUMN delivered BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'the first text reached the phone at the first attempt',
    ADD INDEX to_ask (council, asked_until, unasked, due_on);

-- Journeys that have ended and been forgotten, as a number.
CREATE TABLE contact.ended_count (
    council      VARCHAR(32) NOT NULL,
    month        CHAR(7)     NOT NULL COMMENT '2026-05, the month they ended in',
    team         VARCHAR(32) NOT NULL,
    area         VARCHAR(32) NOT NULL,
    journey_type VARCHAR(32) NOT NULL,
    came_to      VARCHAR(16) NOT NULL COMMENT 'OFFERED, or why it was not',
    delivered    BOOLEAN     NOT NULL,
    n            INT         NOT NULL,
    PRIMARY KEY (council, month, team, area, journey_type, came_to, delivered)
);

GRANT SELECT, INSERT, UPDATE ON contact.ended_count TO '${web}'@'%';
