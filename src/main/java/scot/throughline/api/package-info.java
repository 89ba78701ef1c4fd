/**
 * JSON for case-management systems, under {@code /api/v1}. A <b>machine</b> is such a system: it shows a secret that an administrator gave it, may do
 * what its <b>scopes</b> say, and tells of journeys and their ends row by row, as lists do. What it says twice under one <b>key</b> counts once.
 * It may also read published <b>figures</b>, as leaders may take them away in a file: the ledger as it is, with nothing worked out for the asking.
 * What is refused is answered with a code for each field and can be asked for again. No case reference stands in an address.
 */
@NullMarked
package scot.throughline.api;

import org.jspecify.annotations.NullMarked;
