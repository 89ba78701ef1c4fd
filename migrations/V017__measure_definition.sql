-- What each published figure stood for, so that a line breaks by itself where that changed. A row is added by the release that first publishes another
-- definition, and none is ever changed. Figures that were published before this table was there stand for what the first row says.
CREATE TABLE report.measure_definition (
    council       VARCHAR(32)   NOT NULL,
    measure       VARCHAR(40)   NOT NULL,
    side          VARCHAR(8)    NOT NULL,
    since         VARCHAR(10)   NOT NULL COMMENT 'the first quarter of the first figure that stands for it',
    words         TEXT          NOT NULL COMMENT 'who is counted, of whom, as leaders read it',
    rule          TEXT          NOT NULL COMMENT 'which answers are counted, of which',
    PRIMARY KEY (council, measure, side, since),
    CHECK (side IN ('END', 'START'))
);

GRANT SELECT ON report.measure_definition TO '${leaders}'@'%';
GRANT SELECT, INSERT ON report.measure_definition TO '${release}'@'%';
