-- The record can be read: by administrators, on a page, newest first or by who, what or which. It is kept for seven years; the service can only add to it,
-- so a release, which runs apart, wipes what is older. And team leads.

ALTER TABLE contact.audit
    MODIFY COLUMN subject VARCHAR(160) NOT NULL COMMENT 'which record, by id, or which route; never a number, a token or an answer',
    ADD INDEX (council, actor, happened_at),
    ADD INDEX (council, action, happened_at),
    ADD INDEX (council, subject, happened_at);

ALTER TABLE contact.staff DROP CONSTRAINT staff_role;
ALTER TABLE contact.staff ADD CONSTRAINT staff_role
    CHECK (role IN ('WORKER', 'TEAM_LEAD', 'LEADER', 'ADMINISTRATOR', 'MODERATOR', 'SAFEGUARDING_READER'));

GRANT SELECT ON contact.audit TO '${web}'@'%';
GRANT SELECT (council, happened_at), DELETE ON contact.audit TO '${release}'@'%';
