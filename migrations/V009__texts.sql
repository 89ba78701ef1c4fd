-- Texts that are followed to their end: what is next to be asked of the provider and when, which text carried a link, how many go in a day.

-- ask_at is the one clock of everything we ask the provider unasked: where a text went whose answer was lost, receipts that did not come, and at
-- last to forget the words. handed_on is for the bill, which is counted by month and never by person.
ALTER TABLE contact.text
    ADD COLUMN asked     SMALLINT     NOT NULL DEFAULT 0 COMMENT 'how often the provider was asked since the text came to its state',
    ADD COLUMN ask_at    DATETIME(3)  NULL COMMENT 'when to ask it next; NULL when there is nothing to ask',
    ADD COLUMN handed_on DATE         NULL COMMENT 'the day of the latest attempt',
    ADD INDEX (ask_at);

-- Finds the text again whose words lie at the provider, and lets a reminder say that it starts again. Says nothing of which link was used.
ALTER TABLE contact.link
    ADD COLUMN text_id BINARY(16) NULL COMMENT 'the text that carried it; NULL where it was handed over otherwise';

-- Whoever texts START wants texts again.
GRANT DELETE ON contact.opt_out TO '${web}'@'%';

-- When recurring work runs next and who has it in hand; db-scheduler's table, with its names. Its times measure rests and are nobody's.
CREATE TABLE contact.scheduled_task (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB         NULL,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50)  NULL,
    last_success         DATETIME(6)  NULL,
    last_failure         DATETIME(6)  NULL,
    consecutive_failures INT          NULL,
    last_heartbeat       DATETIME(6)  NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT     NULL,
    PRIMARY KEY (task_name, task_instance),
    INDEX (execution_time),
    INDEX (last_heartbeat)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON contact.scheduled_task TO '${web}'@'%';

CREATE TABLE contact.text_day (
    council    VARCHAR(32) NOT NULL,
    handed_on  DATE        NOT NULL,
    texts      INT         NOT NULL COMMENT 'taken up to be handed over; capped by a setting',
    PRIMARY KEY (council, handed_on)
);

CREATE TABLE contact.text_month (
    council    VARCHAR(32) NOT NULL,
    started_on DATE        NOT NULL,
    parts      INT         NOT NULL COMMENT 'what the provider charges for, over everybody',
    PRIMARY KEY (council, started_on)
);

GRANT SELECT, INSERT, UPDATE ON contact.text_day TO '${web}'@'%';
GRANT SELECT, INSERT ON contact.text_month TO '${web}'@'%';
