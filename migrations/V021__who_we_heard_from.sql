-- Whom we did not hear from: what lists tell of who people are, and once a year what share of each group answered. None of it ever stands beside an
-- answer. It is in clear, as team and dates are, because a release groups by it; no date of birth and no postcode is kept.

ALTER TABLE contact.person
    ADD COLUMN sex      VARCHAR(8) NULL COMMENT 'as the council has it; NULL where nobody told us',
    ADD COLUMN age_band VARCHAR(8) NULL COMMENT 'when it was last told',
    ADD COLUMN fifth    VARCHAR(8) NULL COMMENT 'how deprived the place is they live in: FIRST is the most deprived fifth',
    ADD CHECK (sex IN ('WOMAN', 'MAN', 'ANOTHER')),
    ADD CHECK (age_band IN ('FROM_16', 'FROM_21', 'FROM_26', 'FROM_31', 'FROM_41', 'FROM_51', 'OVER_60')),
    ADD CHECK (fifth IN ('FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH'));

-- A quarter's counts of each group, until the year is out. They are too small to stand in clear anywhere, so a release seals them to a key of the year,
-- which goes with the year. One row a quarter, of one length, whoever answered.
CREATE TABLE intake.tally (
    council       VARCHAR(32)   NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    period        VARCHAR(10)   NOT NULL,
    enc           BINARY(32)    NOT NULL,
    ciphertext    BLOB          NOT NULL,
    PRIMARY KEY (council, family, period)
);

CREATE TABLE report.response_by (
    council       VARCHAR(32)   NOT NULL,
    family        VARCHAR(16)   NOT NULL,
    period        VARCHAR(10)   NOT NULL COMMENT 'a year',
    axis          VARCHAR(8)    NOT NULL,
    label         VARCHAR(8)    NOT NULL COMMENT 'a group; REST for all whose group is too small, or not known',
    ended         INT           NOT NULL COMMENT 'journeys that ended, to the nearest 5',
    asked         INT           NOT NULL COMMENT 'to the nearest 5',
    shown         VARCHAR(12)   NOT NULL,
    figure        SMALLINT      NOT NULL COMMENT 'per cent of those asked who answered, to 5; coded near nobody and near everybody',
    published_on  DATE          NOT NULL,
    PRIMARY KEY (council, family, period, axis, label),
    CHECK (axis IN ('SEX', 'AGE', 'FIFTH')),
    CHECK (shown IN ('PERCENT', 'AT_LEAST', 'AT_MOST'))
);

GRANT SELECT (id, person_id) ON contact.journey TO '${release}'@'%';
GRANT SELECT (id, sex, age_band, fifth) ON contact.person TO '${release}'@'%';
GRANT SELECT, INSERT, DELETE ON intake.tally TO '${release}'@'%';
GRANT SELECT, INSERT ON report.response_by TO '${release}'@'%';
GRANT SELECT ON report.response_by TO '${leaders}'@'%';
