/**
 * The attackers. Each test sets somebody up with what they would have (a staff account, a leaked link, rights in the database, a cut connection), lets
 * them try, and passes when they get nothing.
 *
 * <p>Attacks on a single rule are tested beside it: nine people and then ten, nine of ten from one caseholder, a restored backup released again
 * ({@code ReleaseTest}, {@code GateTest}); every table's rows laid side by side ({@code WholePathTest}); what tables must not have
 * ({@code SchemaRulesTest}); every right tried by every account ({@code GrantsTest}); a start without keys or with unsafe ones (tests of {@code command}); what a whole journey
 * leaves in the log ({@code LogsTest}); what a form can be made to say ({@code HostileInputTest}).
 */
@NullMarked
package scot.throughline.attack;

import org.jspecify.annotations.NullMarked;
