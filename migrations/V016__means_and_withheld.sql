-- A figure may be a mean, and one may be withheld for the sake of others. What may be shown is checked under a name now, so that it can be changed
-- in place: the check of before has a name of each server's own making, so the ledger moves to a table without it.

CREATE TABLE report.release_stat_next (
    council       VARCHAR(32)   NOT NULL,
    measure       VARCHAR(40)   NOT NULL,
    side          VARCHAR(8)    NOT NULL COMMENT 'END or START of the order',
    kind          VARCHAR(16)   NOT NULL,
    label         VARCHAR(200)  NOT NULL COMMENT 'empty for everyone; joined labels by a plus',
    period        VARCHAR(10)   NOT NULL COMMENT 'the last period it covers',
    first_quarter VARCHAR(10)   NOT NULL COMMENT 'the first quarter it covers; earlier than period where answers were held back and joined',
    shown         VARCHAR(12)   NOT NULL,
    figure        SMALLINT      NULL COMMENT 'per cent as shown, rounded or coded; of a mean, tenths; NULL in words or withheld',
    base          SMALLINT      NULL COMMENT 'people, to the nearest 5',
    published_on  DATE          NOT NULL,
    PRIMARY KEY (council, measure, side, kind, label, period),
    CONSTRAINT release_stat_side CHECK (side IN ('END', 'START')),
    CONSTRAINT release_stat_shown CHECK (shown IN ('PERCENT', 'AT_LEAST', 'AT_MOST', 'HALF_OR_MORE', 'ABOUT_HALF', 'HALF_OR_LESS', 'MEAN', 'TOO_FEW', 'WITHHELD', 'HELD', 'DESTROYED'))
);

INSERT INTO report.release_stat_next
       (council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on)
SELECT council, measure, side, kind, label, period, first_quarter, shown, figure, base, published_on
  FROM report.release_stat;

-- Who may read and add was granted to the table's name, and stays with it.
RENAME TABLE report.release_stat TO report.release_stat_before, report.release_stat_next TO report.release_stat;
DROP TABLE report.release_stat_before;
