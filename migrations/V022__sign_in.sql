-- How staff sign in: a passphrase, and a code from their phone. Beside it what keeps somebody from trying all of them. Nothing here can be used to sign
-- in by whoever has a dump alone: phrases are hashed, secrets encrypted, codes and addresses under a key that is kept elsewhere.

CREATE TABLE contact.credential (
    id            BINARY(16)     NOT NULL PRIMARY KEY COMMENT 'whose it is',
    passphrase    VARCHAR(200)   NOT NULL COMMENT 'Argon2id, with its parameters and salt',
    factor_secret VARBINARY(100) NOT NULL COMMENT 'encrypted: what the codes of a phone are worked out from',
    factor_step   BIGINT         NOT NULL COMMENT 'the half minute of the last code that was used: each is good once',
    FOREIGN KEY (id) REFERENCES contact.staff (id)
);

CREATE TABLE contact.recovery_code (
    staff_id      BINARY(16)     NOT NULL,
    code_hash     BINARY(32)     NOT NULL COMMENT 'keyed; the row goes when the code is used',
    PRIMARY KEY (staff_id, code_hash),
    FOREIGN KEY (staff_id) REFERENCES contact.staff (id)
);

-- Also for addresses that nobody has an account under, or a delay would tell which ones somebody has.
CREATE TABLE contact.sign_in_delay (
    subject_hash  BINARY(32)     NOT NULL PRIMARY KEY COMMENT 'keyed: an account''s address, or where somebody tried from',
    failures      INT            NOT NULL,
    waits_until   DATETIME(3)    NOT NULL,
    tried_at      DATETIME(3)    NOT NULL,
    INDEX (tried_at)
);

ALTER TABLE contact.sign_in_link
    ADD COLUMN purpose VARCHAR(8) NOT NULL DEFAULT 'SIGN_IN' COMMENT 'a link signs in, in development, or lets somebody set up how they sign in',
    ADD CHECK (purpose IN ('SIGN_IN', 'ENROL'));

GRANT SELECT, INSERT, UPDATE, DELETE ON contact.credential TO '${web}'@'%';
GRANT SELECT, INSERT, DELETE ON contact.recovery_code TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON contact.sign_in_delay TO '${web}'@'%';
