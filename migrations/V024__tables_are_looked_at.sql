-- What serves pages no longer owns the tables: it may only look which migrations made them, and starts where they are its own.

GRANT SELECT ON contact.flyway_schema_history TO '${web}'@'%';
