/**
 * The council's teams and areas as they are today: those of {@code council.yaml}, and what administrators have changed since. A <b>place</b> is a team
 * or an area. Its key never changes; its name, what it joins and whether it is open may. A closed place is offered nowhere and still has its name. May
 * use survey, database and audit; a release reads it by its own account.
 */
@NullMarked
package scot.throughline.council;

import org.jspecify.annotations.NullMarked;
