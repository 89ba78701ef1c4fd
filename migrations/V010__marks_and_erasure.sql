-- A stub tells how many journeys answered and of whom they were, and no longer which: a keyed mark in place of the journey. Stubs of before have
-- theirs without the key, until their year is out. Nor does it bear the invitation's id, which the record keeps beside who sent it.
ALTER TABLE contact.stub ADD COLUMN journey_mark BINARY(32) NOT NULL DEFAULT '';
UPDATE contact.stub SET id = RANDOM_BYTES(16), journey_mark = UNHEX(SHA2(journey_id, 256));
ALTER TABLE contact.stub DROP COLUMN journey_id, ALTER COLUMN journey_mark DROP DEFAULT;

-- Erasing a person leaves a stub where they have answered, and takes all else.
GRANT INSERT ON contact.stub TO '${web}'@'%';
GRANT DELETE ON contact.person TO '${web}'@'%';
GRANT DELETE ON contact.journey TO '${web}'@'%';
GRANT DELETE ON contact.touchpoint TO '${web}'@'%';
GRANT DELETE ON contact.invitation TO '${web}'@'%';

-- Labels that are joined because one is small bear both names.
ALTER TABLE report.answer_count MODIFY label VARCHAR(200) NOT NULL COMMENT 'empty for everyone';
ALTER TABLE report.release_stat MODIFY label VARCHAR(200) NOT NULL COMMENT 'empty for everyone; joined labels by a plus';
