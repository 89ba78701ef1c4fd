-- Figures from elsewhere: what a council counts itself, with its targets; shares that an audit found; grades an inspection gave, and changes of practice.
-- None of them is made of answers. A figure that is entered again takes the place of the one before; the record says who did it.

CREATE TABLE report.indicator (
    council   VARCHAR(32)   NOT NULL,
    label     VARCHAR(60)   NOT NULL COMMENT 'its key, made of its first name and never changed',
    name      VARCHAR(200)  NOT NULL,
    unit      VARCHAR(20)   NOT NULL COMMENT 'empty for a plain number',
    better    VARCHAR(7)    NOT NULL COMMENT 'which way is better',
    owner     VARCHAR(100)  NULL COMMENT 'who answers for it: a post or a team',
    quality   VARCHAR(5)    NULL COMMENT 'the quality indicator it speaks to, like 5.2',
    PRIMARY KEY (council, label),
    UNIQUE (council, name),
    CHECK (better IN ('MORE', 'FEWER', 'UNKNOWN'))
);

CREATE TABLE report.indicator_value (
    council   VARCHAR(32)   NOT NULL,
    label     VARCHAR(60)   NOT NULL,
    span      VARCHAR(10)   NOT NULL COMMENT 'a period, or a single month written 2019-M08',
    figure    DECIMAL(12,3) NOT NULL,
    direction VARCHAR(9)    NULL COMMENT 'as its source stated it, unknown too; NULL where it stated none',
    note      VARCHAR(200)  NULL,
    PRIMARY KEY (council, label, span),
    FOREIGN KEY (council, label) REFERENCES report.indicator (council, label),
    CHECK (direction IN ('UP', 'DOWN', 'UNCHANGED', 'UNKNOWN'))
);

-- A target holds from its span on, for spans of the same length, until the next one: a figure is judged by what was wanted in its time.
CREATE TABLE report.indicator_target (
    council   VARCHAR(32)   NOT NULL,
    label     VARCHAR(60)   NOT NULL,
    span      VARCHAR(10)   NOT NULL,
    target    DECIMAL(12,3) NOT NULL,
    PRIMARY KEY (council, label, span),
    FOREIGN KEY (council, label) REFERENCES report.indicator (council, label)
);

-- One share of one item, rounded as its source rounded it: the shares of an item may well add up to 99 or 101.
CREATE TABLE report.distribution (
    council   VARCHAR(32)   NOT NULL,
    source    VARCHAR(150)  NOT NULL,
    part      VARCHAR(60)   NOT NULL,
    item      VARCHAR(150)  NOT NULL,
    category  VARCHAR(60)   NOT NULL,
    at_row    SMALLINT      NOT NULL,
    at_column SMALLINT      NOT NULL,
    percent   SMALLINT      NOT NULL,
    PRIMARY KEY (council, source, part, item, category),
    CHECK (percent BETWEEN 0 AND 100)
);

CREATE TABLE report.marker (
    council   VARCHAR(32)   NOT NULL,
    happened  VARCHAR(10)   NOT NULL COMMENT 'a day, a month or a year, as exactly as it was given',
    about     VARCHAR(200)  NOT NULL COMMENT 'which council was inspected, or what changed in practice',
    quality   VARCHAR(5)    NOT NULL COMMENT 'the quality indicator that was graded; empty for a change of practice',
    grade     VARCHAR(14)   NULL,
    PRIMARY KEY (council, happened, about, quality),
    CHECK (grade IN ('UNSATISFACTORY', 'WEAK', 'ADEQUATE', 'GOOD', 'VERY_GOOD', 'EXCELLENT')),
    CHECK ((quality = '') = (grade IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON report.indicator TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON report.indicator_value TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON report.indicator_target TO '${web}'@'%';
GRANT SELECT, INSERT, DELETE ON report.distribution TO '${web}'@'%';
GRANT SELECT, INSERT, UPDATE ON report.marker TO '${web}'@'%';
GRANT SELECT ON report.indicator TO '${leaders}'@'%';
GRANT SELECT ON report.indicator_value TO '${leaders}'@'%';
GRANT SELECT ON report.indicator_target TO '${leaders}'@'%';
GRANT SELECT ON report.distribution TO '${leaders}'@'%';
GRANT SELECT ON report.marker TO '${leaders}'@'%';
