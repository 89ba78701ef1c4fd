-- What somebody asked for by name: that their worker knows which topics they want help with, or that they are called back. It stands apart from
-- invitations and answers, carries a day and no time, and is gone when done, after thirty days, or with the journey. What was wanted is encrypted.

CREATE TABLE contact.help_request (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    journey_id    BINARY(16)    NOT NULL,
    kind          VARCHAR(9)    NOT NULL,
    wanted        VARBINARY(128) NOT NULL COMMENT 'encrypted, of one length: topics or when to call, never an answer',
    asked_on      DATE          NOT NULL,
    UNIQUE (journey_id, kind),
    INDEX (council, asked_on),
    FOREIGN KEY (journey_id) REFERENCES contact.journey (id) ON DELETE CASCADE,
    CHECK (kind IN ('SHARE', 'CALL_BACK'))
);

-- What is left of them: how many a month asked, and how many of those were got in touch with in time. Names nobody.
CREATE TABLE contact.help_tally (
    council       VARCHAR(32)   NOT NULL,
    month         CHAR(7)       NOT NULL COMMENT '2026-05, the month they asked in',
    kind          VARCHAR(9)    NOT NULL,
    asked         INT           NOT NULL,
    in_time       INT           NOT NULL,
    PRIMARY KEY (council, month, kind)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON contact.help_request TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON contact.help_tally TO '${web}'@'%';
