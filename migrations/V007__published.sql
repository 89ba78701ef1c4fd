-- What people were asked with, so that it stays what it was: a version that somebody was asked with is never edited, and a start that finds its file
-- changed is refused. Who was asked, how many and when is not kept here.

CREATE TABLE contact.published (
    council       VARCHAR(32)   NOT NULL,
    questionnaire VARCHAR(32)   NOT NULL,
    version       SMALLINT      NOT NULL,
    fingerprint   CHAR(64)      NOT NULL COMMENT 'of the files it was read from, as they were when somebody was first asked',
    PRIMARY KEY (council, questionnaire, version)
);

GRANT SELECT, INSERT ON contact.published TO '${web}'@'%';
