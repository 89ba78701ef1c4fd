-- What a service says for itself, in its own words and with its own grade: typed by a leader, never worked out from figures.

CREATE TABLE report.evidence (
    council   VARCHAR(32)   NOT NULL,
    topic     VARCHAR(16)   NOT NULL COMMENT 'a quality indicator like 2.1, or a national outcome',
    doing     VARCHAR(2000) NOT NULL COMMENT 'how are we doing',
    knowing   VARCHAR(2000) NOT NULL COMMENT 'how do we know',
    what_next VARCHAR(2000) NOT NULL COMMENT 'what will we do next',
    grade     VARCHAR(14)   NULL COMMENT 'the grade the service gives itself',
    graded    VARCHAR(10)   NULL COMMENT 'the day it did',
    PRIMARY KEY (council, topic),
    CHECK (grade IN ('UNSATISFACTORY', 'WEAK', 'ADEQUATE', 'GOOD', 'VERY_GOOD', 'EXCELLENT')),
    CHECK ((grade IS NULL) = (graded IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON report.evidence TO '${web}'@'%';
GRANT SELECT ON report.evidence TO '${leaders}'@'%';

-- An indicator that was entered by mistake goes with its values and targets; the record says who took it away.
GRANT DELETE ON report.indicator TO '${web}'@'%';
GRANT DELETE ON report.indicator_value TO '${web}'@'%';
GRANT DELETE ON report.indicator_target TO '${web}'@'%';
