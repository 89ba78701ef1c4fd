-- What people say, as ciphertext only. No clock, no counter, no key into contact: nothing here can be laid beside a person.
-- Ids are random, so a table's order says nothing; the web account may add to the pool and never read it.

CREATE TABLE intake.draft (
    did           BINARY(32)    NOT NULL PRIMARY KEY,
    nonce         BINARY(12)    NOT NULL,
    ciphertext    BLOB          NOT NULL,
    expires_on    DATE          NOT NULL
);

CREATE TABLE intake.pool (
    pid           BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    kind          VARCHAR(16)   NOT NULL,
    period        VARCHAR(10)   NOT NULL,
    enc           BINARY(32)    NOT NULL,
    ciphertext    BLOB          NOT NULL,
    tag           BINARY(32)    NOT NULL,
    INDEX (council, family, kind, period)
);

CREATE TABLE intake.capsule (
    cid           BINARY(32)    NOT NULL PRIMARY KEY,
    nonce         BINARY(12)    NOT NULL,
    ciphertext    BLOB          NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON intake.draft TO '${web}'@'%';
GRANT INSERT ON intake.pool TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON intake.capsule TO '${web}'@'%';
GRANT SELECT, INSERT, DELETE ON intake.pool TO '${release}'@'%';
