-- What goes to a committee. What leaders write for a paper may be changed until it is frozen. A frozen paper is kept as all that is printed on it, and
-- its hash is printed too: nothing that is entered, defined or released later can change a word of it, and no account of the service may.

CREATE TABLE report.paper_words (
    council VARCHAR(32)  NOT NULL,
    paper   VARCHAR(10)  NOT NULL COMMENT 'the quarter of a pack, the financial year of an annual report',
    part    VARCHAR(60)  NOT NULL COMMENT 'purpose, recommendations, background; or the key of the measure whose owner says it',
    words   TEXT         NOT NULL,
    PRIMARY KEY (council, paper, part)
);

CREATE TABLE report.pack (
    council VARCHAR(32)  NOT NULL,
    paper   VARCHAR(10)  NOT NULL,
    issue   SMALLINT     NOT NULL COMMENT 'a frozen paper is never replaced: what has to be put right comes out as the next issue',
    content MEDIUMBLOB   NOT NULL COMMENT 'everything printed, as JSON',
    hash    CHAR(64)     NOT NULL COMMENT 'SHA-256 of the content, in hexadecimal',
    PRIMARY KEY (council, paper, issue),
    CHECK (issue > 0)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON report.paper_words TO '${web}'@'%';
GRANT SELECT, INSERT ON report.pack TO '${web}'@'%';
