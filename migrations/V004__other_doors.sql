-- Other ways in than a text: a code to scan or a device handed over in the room, a paper copy typed in by a helper, a poster that anybody may
-- answer. What is kept is the same for somebody who answered and somebody who did not.

ALTER TABLE contact.person
    ADD COLUMN door_opened_on DATE NULL COMMENT 'the last day staff opened a link for them: once a day, whatever it led to';

ALTER TABLE contact.link
    ADD COLUMN helper VARCHAR(100) NULL COMMENT 'who types in a paper copy, as the start page says';

-- Somebody at an open link: nobody's journey, so no person, team or area. One link, used at once, so what is derived from it is the key.
CREATE TABLE contact.open_invitation (
    lookup        BINARY(32)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    questionnaire VARCHAR(32)   NOT NULL,
    version       SMALLINT      NOT NULL,
    state         VARCHAR(8)    NOT NULL,
    period        VARCHAR(10)   NULL COMMENT 'the quarter it closed in',
    expires_on    DATE          NOT NULL,
    INDEX (council, state, period),
    INDEX (council, state, expires_on),
    CHECK (state IN ('OPEN', 'CLOSED')),
    CHECK ((state = 'CLOSED') = (period IS NOT NULL))
);

-- How many began at an open link in one hour, so that no script fills the pool.
CREATE TABLE contact.open_door (
    council       VARCHAR(32)   NOT NULL,
    door          VARCHAR(32)   NOT NULL COMMENT 'a key of council.yaml',
    hour_from     DATETIME(3)   NOT NULL,
    started       INT           NOT NULL,
    PRIMARY KEY (council, door)
);

GRANT SELECT, INSERT, UPDATE ON contact.open_invitation TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON contact.open_door TO '${web}'@'%';
GRANT SELECT (council, state, period, expires_on), DELETE ON contact.open_invitation TO '${release}'@'%';
