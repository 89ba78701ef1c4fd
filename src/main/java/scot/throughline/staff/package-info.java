/**
 * Who works with the service: accounts, roles, signing in. An <b>account</b> has one <b>role</b>, which is a list of <b>permissions</b>. A <b>sign-in link</b> works once; using it starts
 * a <b>session</b>, which ends after 30 idle minutes, after twelve hours, or when its owner says so. An <b>actor</b> is the member of staff behind
 * a request, and what every audited doing takes. Somebody’s <b>sight</b> is whose people they see. Whoever <b>left</b> keeps their name here and
 * cannot come in. Administrators manage all this on pages, and the council's teams and areas beside it. May use audit, council, the pages' frame and
 * the survey files.
 */
@NullMarked
package scot.throughline.staff;

import org.jspecify.annotations.NullMarked;
