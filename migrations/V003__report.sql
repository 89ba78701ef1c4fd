-- What was counted and what was published. Counts exist only after a release; release_stat is the one door out for a number.

CREATE TABLE report.answer_count (
    council       VARCHAR(32)   NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    kind          VARCHAR(16)   NOT NULL,
    period        VARCHAR(10)   NOT NULL COMMENT 'the last quarter of the batch it was opened in',
    label         VARCHAR(32)   NOT NULL COMMENT 'empty for everyone',
    question      VARCHAR(32)   NOT NULL,
    answer        VARCHAR(32)   NOT NULL,
    n             INT           NOT NULL,
    PRIMARY KEY (council, family, kind, period, label, question, answer)
);

-- What became of each batch, once: opened, held for the next quarter, or destroyed unread.
CREATE TABLE report.batch (
    council       VARCHAR(32)   NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    kind          VARCHAR(16)   NOT NULL,
    period        VARCHAR(10)   NOT NULL,
    outcome       VARCHAR(10)   NOT NULL,
    published_in  VARCHAR(10)   NULL COMMENT 'the last period of the figure that holds it',
    decided_on    DATE          NOT NULL,
    PRIMARY KEY (council, family, kind, period),
    CHECK (outcome IN ('OPENED', 'HELD', 'DESTROYED'))
);

-- The ledger: every figure ever published, as it was shown. Append-only.
CREATE TABLE report.release_stat (
    council       VARCHAR(32)   NOT NULL,
    measure       VARCHAR(40)   NOT NULL,
    side          VARCHAR(8)    NOT NULL COMMENT 'END or START of the order',
    kind          VARCHAR(16)   NOT NULL,
    label         VARCHAR(32)   NOT NULL COMMENT 'empty for everyone',
    period        VARCHAR(10)   NOT NULL COMMENT 'the last period it covers',
    first_quarter VARCHAR(10)   NOT NULL COMMENT 'the first quarter it covers; earlier than period where answers were held back and joined',
    shown         VARCHAR(12)   NOT NULL,
    figure        SMALLINT      NULL COMMENT 'per cent as shown, rounded or coded; NULL in words or withheld',
    base          SMALLINT      NULL COMMENT 'people, to the nearest 5',
    published_on  DATE          NOT NULL,
    PRIMARY KEY (council, measure, side, kind, label, period),
    CHECK (side IN ('END', 'START')),
    CHECK (shown IN ('PERCENT', 'AT_LEAST', 'AT_MOST', 'HALF_OR_MORE', 'ABOUT_HALF', 'HALF_OR_LESS', 'TOO_FEW', 'HELD', 'DESTROYED'))
);

-- Who was asked and how many answered, as counted at a release: first texts only.
CREATE TABLE report.coverage (
    council       VARCHAR(32)   NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    period        VARCHAR(10)   NOT NULL,
    ended         INT           NULL COMMENT 'journeys that ended in the quarter; exit only',
    offered       INT           NOT NULL,
    delivered     INT           NOT NULL,
    response      SMALLINT      NULL COMMENT 'per cent of those offered who answered, to 5; NULL under ten answers',
    published_on  DATE          NOT NULL,
    PRIMARY KEY (council, family, period)
);

GRANT SELECT ON report.batch TO '${leaders}'@'%';
GRANT SELECT ON report.release_stat TO '${leaders}'@'%';
GRANT SELECT ON report.coverage TO '${leaders}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON report.answer_count TO '${release}'@'%';
GRANT SELECT, INSERT, UPDATE ON report.batch TO '${release}'@'%';
GRANT SELECT, INSERT ON report.release_stat TO '${release}'@'%';
GRANT SELECT, INSERT ON report.coverage TO '${release}'@'%';
