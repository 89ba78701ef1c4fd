/**
 * Finds the database, or brings its own, and brings it up to date.
 *
 * <p>A <b>database server</b> is an address and an account for each <b>role</b>: owner, web, leaders, release, desk. It is either named in the
 * settings ({@code THROUGHLINE_DB_*}) or <b>embedded</b>: a real MariaDB of ours in the data folder, listening on this machine only, so that
 * one command is enough to try the service. <b>Migrations</b> are run by the owner alone and hand out every other account's rights, table by
 * table.
 *
 * <p>Knows nothing of the rest of the service and needs no container: it runs before there is one. Pools built on
 * {@link scot.throughline.database.DatabaseServer#jdbcUrl()} leave the transaction isolation to the server, which is REPEATABLE READ on
 * MySQL and MariaDB alike. Only what several senders do to the same texts at once asks for less ({@code sms.Outbox}).
 */
@NullMarked
package scot.throughline.database;

import org.jspecify.annotations.NullMarked;
