/**
 * Who works with the service: accounts, roles, signing in. An <b>account</b> has one <b>role</b>, which is a list of <b>permissions</b>. Somebody signs in
 * by a <b>credential</b>: a passphrase, and a <b>factor</b>, the codes of their phone, or a <b>recovery code</b> in its place. They <b>set up</b> all that by
 * a link that works once; in development a <b>sign-in link</b> lets them in without. Either starts
 * a <b>session</b>, which ends after 30 idle minutes, after twelve hours, or when its owner says so. An <b>actor</b> is the member of staff behind
 * a request, and what every audited doing takes. Somebody’s <b>sight</b> is whose people they see. Whoever <b>left</b> keeps their name here and
 * cannot come in. Administrators manage all this on pages, and the council's teams and areas beside it. May use audit, council, locks, jobs, the pages'
 * frame and the survey files.
 */
@NullMarked
package scot.throughline.staff;

import org.jspecify.annotations.NullMarked;
