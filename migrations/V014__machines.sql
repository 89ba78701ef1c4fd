-- Other machines tell us of journeys: who they are, what they were told when they said a thing twice, and what was refused them and why.

CREATE TABLE contact.machine (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    council         VARCHAR(32)  NOT NULL,
    name            VARCHAR(100) NOT NULL COMMENT 'which system it is, in an administrator''s words',
    scopes          VARCHAR(100) NOT NULL,
    lookup          BINARY(32)   NOT NULL COMMENT 'derived from its secret, which is kept nowhere',
    previous_lookup BINARY(32)   NULL COMMENT 'the secret before, good for a day after a rotation',
    previous_until  DATETIME(3)  NULL,
    withdrawn_on    DATE         NULL,
    UNIQUE (lookup),
    UNIQUE (previous_lookup)
);

-- What was answered to a key names nobody: counts, and for each refused row its place and what was wrong.
CREATE TABLE contact.told (
    machine_id   BINARY(16)   NOT NULL,
    key_hash     BINARY(32)   NOT NULL,
    request_hash BINARY(32)   NOT NULL COMMENT 'keyed: the request holds numbers and names',
    answer       MEDIUMTEXT   NOT NULL,
    told_on      DATE         NOT NULL,
    PRIMARY KEY (machine_id, key_hash),
    INDEX (told_on),
    FOREIGN KEY (machine_id) REFERENCES contact.machine (id)
);

CREATE TABLE contact.refusal (
    id             BINARY(16)     NOT NULL PRIMARY KEY,
    council        VARCHAR(32)    NOT NULL,
    machine_id     BINARY(16)     NOT NULL,
    kind           VARCHAR(16)    NOT NULL COMMENT 'journeys, endings',
    case_reference VARBINARY(200) NOT NULL COMMENT 'encrypted',
    case_hash      BINARY(32)     NOT NULL COMMENT 'keyed; a row that is taken later clears what was refused of it',
    field          VARCHAR(32)    NOT NULL,
    code           VARCHAR(32)    NOT NULL,
    refused_on     DATE           NOT NULL,
    UNIQUE (machine_id, kind, case_hash, field),
    INDEX (refused_on),
    FOREIGN KEY (machine_id) REFERENCES contact.machine (id)
);

GRANT SELECT, INSERT, UPDATE ON contact.machine TO '${web}'@'%';
GRANT SELECT, INSERT, DELETE ON contact.told TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON contact.refusal TO '${web}'@'%';
