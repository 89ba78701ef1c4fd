-- The comment desk: what people wrote, opened half-yearly with nine or more others', read by two people from outside the teams, and destroyed thirty
-- days later. What stays are themes, counted and rounded, and quotes that two people approved. And what leaders did because of what people said.

-- Two more roles. The check of before has a name of each server's own making; it goes with its column.
ALTER TABLE contact.staff ADD COLUMN does VARCHAR(20) NULL AFTER role;
UPDATE contact.staff SET does = role;
ALTER TABLE contact.staff DROP COLUMN role;
ALTER TABLE contact.staff CHANGE COLUMN does role VARCHAR(20) NOT NULL;
ALTER TABLE contact.staff ADD CONSTRAINT staff_role
    CHECK (role IN ('WORKER', 'LEADER', 'ADMINISTRATOR', 'MODERATOR', 'SAFEGUARDING_READER'));

CREATE TABLE desk.comment (
    id            BINARY(16)      NOT NULL PRIMARY KEY,
    council       VARCHAR(32)     NOT NULL,
    period        VARCHAR(10)     NOT NULL COMMENT 'the half-year it was opened with',
    opened_on     DATE            NOT NULL COMMENT 'the same day for the whole batch',
    words         VARBINARY(2076) NOT NULL COMMENT 'encrypted, one length: as they were written',
    redacted      VARBINARY(2076) NULL COMMENT 'encrypted, one length: as the last reader left them',
    read_by       BINARY(16)      NULL COMMENT 'the moderator who left them so',
    agreed_by     BINARY(16)      NULL COMMENT 'another one, who agreed',
    danger        BOOLEAN         NOT NULL,
    dealt         VARCHAR(12)     NULL COMMENT 'what was done about the danger',
    INDEX (council, opened_on),
    CONSTRAINT comment_read CHECK ((read_by IS NULL) = (redacted IS NULL)),
    CONSTRAINT comment_agreed CHECK (agreed_by IS NULL OR agreed_by <> read_by)
);

CREATE TABLE desk.comment_theme (
    comment_id    BINARY(16)      NOT NULL,
    theme         VARCHAR(60)     NOT NULL,
    PRIMARY KEY (comment_id, theme),
    FOREIGN KEY (comment_id) REFERENCES desk.comment (id) ON DELETE CASCADE
);

-- What leaders see of a batch, once, when it is read or its words are destroyed.
CREATE TABLE desk.theme_count (
    council       VARCHAR(32)     NOT NULL,
    opened_on     DATE            NOT NULL,
    theme         VARCHAR(60)     NOT NULL COMMENT 'empty for all that were read',
    period        VARCHAR(10)     NOT NULL,
    shown         VARCHAR(5)      NOT NULL COMMENT 'a number, under ten, or all but under ten',
    comments      SMALLINT        NULL COMMENT 'to the nearest 5',
    PRIMARY KEY (council, opened_on, theme),
    CONSTRAINT theme_count_shown CHECK (shown IN ('ABOUT', 'FEW', 'MOST') AND (shown = 'ABOUT') = (comments IS NOT NULL))
);

-- No team, area, type, quarter or family; two different people, before anybody else sees it.
CREATE TABLE desk.quote (
    id            BINARY(16)      NOT NULL PRIMARY KEY,
    council       VARCHAR(32)     NOT NULL,
    said_in       VARCHAR(7)      NOT NULL COMMENT 'the financial year',
    theme         VARCHAR(60)     NOT NULL COMMENT 'empty for none',
    words         VARBINARY(2076) NOT NULL COMMENT 'encrypted, one length',
    proposed_by   BINARY(16)      NOT NULL,
    approved_by   BINARY(16)      NULL,
    waits_until   DATE            NULL COMMENT 'forgotten after that day unless it is approved',
    INDEX (council, said_in),
    CONSTRAINT quote_approved CHECK ((approved_by IS NULL) = (waits_until IS NOT NULL)),
    CONSTRAINT quote_by_two CHECK (approved_by IS NULL OR approved_by <> proposed_by)
);

CREATE TABLE report.said_and_done (
    id            BINARY(16)      NOT NULL PRIMARY KEY,
    council       VARCHAR(32)     NOT NULL,
    said          VARCHAR(120)    NOT NULL COMMENT 'what people said',
    changed       VARCHAR(200)    NOT NULL COMMENT 'what is done about it',
    planned_on    DATE            NOT NULL COMMENT 'the day it should be done by',
    done_on       DATE            NULL,
    evidence      VARCHAR(300)    NOT NULL COMMENT 'empty for none yet',
    teams         VARCHAR(400)    NOT NULL COMMENT 'keys, joined by a space; empty for everyone',
    owner         VARCHAR(100)    NOT NULL COMMENT 'who answers for it: a post or a team',
    marks         BOOLEAN         NOT NULL COMMENT 'whether the limits of trends begin anew there',
    INDEX (council)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.comment TO '${desk}'@'%';
GRANT SELECT, INSERT, DELETE ON desk.comment_theme TO '${desk}'@'%';
GRANT SELECT, INSERT ON desk.theme_count TO '${desk}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.quote TO '${desk}'@'%';
GRANT INSERT ON contact.audit TO '${desk}'@'%';
GRANT INSERT ON desk.comment TO '${release}'@'%';
GRANT SELECT, INSERT, UPDATE ON report.said_and_done TO '${web}'@'%';
GRANT SELECT ON report.said_and_done TO '${leaders}'@'%';
