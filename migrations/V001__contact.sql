-- Who we are in touch with, and nothing they said: people, journeys, invitations, texts, staff.
-- Numbers, names and case references are encrypted by the service; hashes are keyed, so a dump alone finds nobody.

CREATE TABLE contact.staff (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    name          VARCHAR(100)  NOT NULL,
    email         VARCHAR(200)  NOT NULL,
    role          VARCHAR(16)   NOT NULL,
    team          VARCHAR(32)   NULL COMMENT 'whose people they see; NULL for those who see no one person',
    UNIQUE (council, email),
    CHECK (role IN ('WORKER', 'LEADER', 'ADMINISTRATOR'))
);

CREATE TABLE contact.sign_in_link (
    lookup        BINARY(32)    NOT NULL PRIMARY KEY,
    staff_id      BINARY(16)    NOT NULL,
    expires_at    DATETIME(3)   NOT NULL,
    FOREIGN KEY (staff_id) REFERENCES contact.staff (id)
);

CREATE TABLE contact.session (
    lookup        BINARY(32)    NOT NULL PRIMARY KEY,
    staff_id      BINARY(16)    NOT NULL,
    started_at    DATETIME(3)   NOT NULL,
    last_seen_at  DATETIME(3)   NOT NULL,
    FOREIGN KEY (staff_id) REFERENCES contact.staff (id)
);

CREATE TABLE contact.audit (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    happened_at   DATETIME(3)   NOT NULL,
    actor         VARCHAR(120)  NOT NULL,
    action        VARCHAR(40)   NOT NULL,
    subject       VARCHAR(80)   NOT NULL COMMENT 'which record, by id; never a number, a token or an answer',
    INDEX (council, happened_at)
);

CREATE TABLE contact.person (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    name          VARBINARY(400) NULL COMMENT 'encrypted; a service may keep none',
    mobile        VARBINARY(64) NULL COMMENT 'encrypted; NULL once no longer needed',
    mobile_hash   BINARY(32)    NULL COMMENT 'keyed, to find a number without reading one',
    language      VARCHAR(8)    NOT NULL,
    shared_phone  BOOLEAN       NOT NULL,
    INDEX (council, mobile_hash)
);

-- Survives erasure: the one thing we must remember about somebody who asked us to stop.
CREATE TABLE contact.opt_out (
    council       VARCHAR(32)   NOT NULL,
    mobile_hash   BINARY(32)    NOT NULL,
    opted_out_on  DATE          NOT NULL,
    PRIMARY KEY (council, mobile_hash)
);

CREATE TABLE contact.journey (
    id              BINARY(16)    NOT NULL PRIMARY KEY,
    council         VARCHAR(32)   NOT NULL,
    person_id       BINARY(16)    NOT NULL,
    journey_type    VARCHAR(32)   NOT NULL,
    team            VARCHAR(32)   NOT NULL,
    area            VARCHAR(32)   NOT NULL,
    caseholder_id   BINARY(16)    NOT NULL,
    started_on      DATE          NOT NULL,
    expected_end_on DATE          NOT NULL,
    ended_on        DATE          NULL,
    end_reason      VARCHAR(16)   NULL,
    locked_secret   VARBINARY(80) NULL COMMENT 'wrapped by a key kept outside the database; NULL once the capsule is gone',
    INDEX (council, team, expected_end_on),
    INDEX (council, ended_on),
    FOREIGN KEY (person_id) REFERENCES contact.person (id),
    FOREIGN KEY (caseholder_id) REFERENCES contact.staff (id),
    CHECK (end_reason IN ('COMPLETED', 'ENDED_EARLY', 'TRANSFERRED', 'DIED', 'CUSTODY')),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL))
);

CREATE TABLE contact.touchpoint (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    journey_id    BINARY(16)    NOT NULL,
    rule          VARCHAR(32)   NOT NULL COMMENT 'induction, review-6m, exit: a key of council.yaml',
    due_on        DATE          NOT NULL,
    asked_until   DATE          NULL COMMENT 'set once, when asked; outlives the invitation, so that staff see the same whether it was answered',
    UNIQUE (journey_id, rule),
    INDEX (council, due_on),
    FOREIGN KEY (journey_id) REFERENCES contact.journey (id)
);

-- State lives here; links only point to it. No moment of opening or closing: the quarter is all that is kept.
CREATE TABLE contact.invitation (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    touchpoint_id BINARY(16)    NOT NULL,
    journey_id    BINARY(16)    NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    questionnaire VARCHAR(32)   NOT NULL,
    version       SMALLINT      NOT NULL,
    language      VARCHAR(8)    NOT NULL,
    state         VARCHAR(8)    NOT NULL,
    period        VARCHAR(10)   NULL COMMENT 'the quarter it closed in',
    expires_on    DATE          NOT NULL,
    caseholder_id BINARY(16)    NOT NULL,
    team          VARCHAR(32)   NOT NULL,
    area          VARCHAR(32)   NOT NULL,
    journey_type  VARCHAR(32)   NOT NULL,
    UNIQUE (touchpoint_id),
    INDEX (council, family, state, period),
    INDEX (council, state, expires_on),
    INDEX (journey_id),
    FOREIGN KEY (touchpoint_id) REFERENCES contact.touchpoint (id),
    FOREIGN KEY (journey_id) REFERENCES contact.journey (id),
    CHECK (state IN ('OPEN', 'CLOSED', 'STOPPED')),
    CHECK ((state = 'CLOSED') = (period IS NOT NULL))
);

CREATE TABLE contact.link (
    lookup        BINARY(32)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    invitation_id BINARY(16)    NOT NULL,
    expires_at    DATETIME(3)   NOT NULL,
    INDEX (invitation_id),
    FOREIGN KEY (invitation_id) REFERENCES contact.invitation (id) ON DELETE CASCADE
);

-- What is left of a closed invitation once its quarter is out, until its year is: enough to count journeys by caseholder and label.
CREATE TABLE contact.stub (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    period        VARCHAR(10)   NOT NULL,
    caseholder_id BINARY(16)    NOT NULL,
    team          VARCHAR(32)   NOT NULL,
    area          VARCHAR(32)   NOT NULL,
    journey_type  VARCHAR(32)   NOT NULL,
    journey_id    BINARY(16)    NOT NULL,
    INDEX (council, family, period)
);

-- The outbox. A text's words are made when it is sent and kept nowhere: they hold a link.
CREATE TABLE contact.text (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    invitation_id BINARY(16)    NOT NULL,
    step          VARCHAR(16)   NOT NULL COMMENT 'first, reminder-1, …: one text for each step of an invitation',
    state         VARCHAR(16)   NOT NULL,
    due_at        DATETIME(3)   NOT NULL,
    attempt       SMALLINT      NOT NULL,
    claim         BINARY(16)    NULL,
    lease_until   DATETIME(3)   NULL,
    provider_id   VARCHAR(64)   NULL,
    provider_said VARCHAR(64)   NULL COMMENT 'the provider''s own word or code, kept as it came',
    parts         SMALLINT      NULL,
    state_at      DATETIME(3)   NOT NULL,
    UNIQUE (invitation_id, step),
    UNIQUE (provider_id),
    INDEX (state, due_at),
    INDEX (claim),
    FOREIGN KEY (invitation_id) REFERENCES contact.invitation (id) ON DELETE CASCADE,
    CHECK (state IN ('SCHEDULED', 'DUE', 'CLAIMED', 'SENDING', 'ACCEPTED', 'SENT', 'DELIVERED', 'UNDELIVERED', 'FAILED_NUMBER',
                     'NO_RECEIPT', 'UNKNOWN', 'HELD', 'SUPPRESSED', 'CANCELLED'))
);

GRANT SELECT, INSERT, UPDATE ON contact.staff TO '${web}'@'%';
GRANT SELECT, INSERT, DELETE ON contact.sign_in_link TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON contact.session TO '${web}'@'%';
GRANT INSERT ON contact.audit TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON contact.person TO '${web}'@'%';
GRANT SELECT, INSERT ON contact.opt_out TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON contact.journey TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON contact.touchpoint TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON contact.invitation TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON contact.link TO '${web}'@'%';
GRANT SELECT ON contact.stub TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON contact.text TO '${web}'@'%';
GRANT SELECT, DELETE ON contact.invitation TO '${release}'@'%';
GRANT SELECT, INSERT, DELETE ON contact.stub TO '${release}'@'%';
GRANT SELECT (invitation_id, step, state) ON contact.text TO '${release}'@'%';
GRANT SELECT (council, ended_on, end_reason) ON contact.journey TO '${release}'@'%';
GRANT INSERT ON contact.audit TO '${release}'@'%';
