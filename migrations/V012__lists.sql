-- Lists that somebody has uploaded, until they are taken or thrown away and for a day at most. They name people, so everything they say is
-- encrypted. Here and not in a file or in memory, because any instance may be asked how far the checking is.

CREATE TABLE contact.list (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    council       VARCHAR(32)   NOT NULL,
    staff_id      BINARY(16)    NOT NULL COMMENT 'who uploaded it; nobody else sees it',
    of_what       VARCHAR(16)   NOT NULL,
    heads         MEDIUMBLOB    NOT NULL COMMENT 'encrypted',
    uploaded_at   DATETIME(3)   NOT NULL,
    wanted        VARCHAR(8)    NOT NULL COMMENT 'what is to become of each part',
    beat_at       DATETIME(3)   NOT NULL COMMENT 'the last sign of life of whoever works on it',
    INDEX (uploaded_at),
    FOREIGN KEY (staff_id) REFERENCES contact.staff (id),
    CHECK (of_what IN ('JOURNEYS', 'ENDINGS', 'SENDS')),
    CHECK (wanted IN ('CHECKED', 'TAKEN'))
);

-- Some of its rows: checked, and later taken, at one go.
CREATE TABLE contact.list_part (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    list_id       BINARY(16)    NOT NULL,
    place         INT           NOT NULL,
    size          INT           NOT NULL COMMENT 'how many rows',
    state         VARCHAR(8)    NOT NULL,
    cells         MEDIUMBLOB    NOT NULL COMMENT 'encrypted: the rows as they came',
    found         MEDIUMBLOB    NULL COMMENT 'encrypted: what came of each, or would; NULL until checked',
    UNIQUE (list_id, place),
    FOREIGN KEY (list_id) REFERENCES contact.list (id) ON DELETE CASCADE,
    CHECK (state IN ('READ', 'CHECKED', 'TAKEN'))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON contact.list TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON contact.list_part TO '${web}'@'%';
