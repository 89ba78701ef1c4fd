-- A table and rights as a real migration would give them, for MigrationsTest.
CREATE TABLE intake.trial (
  id INT NOT NULL PRIMARY KEY
);

GRANT INSERT ON intake.trial TO '${web}'@'%';
GRANT SELECT, DELETE ON intake.trial TO '${release}'@'%';
