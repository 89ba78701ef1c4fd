/**
 * The attackers. Each test sets somebody up with what they would have (a staff account, a leaked link, rights in the database, a cut connection), lets
 * them try, and passes when they get nothing. What a single rule promises is tested beside the rule.
 */
@NullMarked
package scot.throughline.attack;

import org.jspecify.annotations.NullMarked;
