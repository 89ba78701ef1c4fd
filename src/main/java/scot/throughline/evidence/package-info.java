/**
 * What a service says for itself, beside the figures that speak to it.
 *
 * <p>A <b>topic</b> is a quality indicator of the inspectors' framework or a national outcome. Figures are shown beside it because their files say that
 * they speak to it; the three texts and the <b>grade</b> are a leader's own words and judgement, and nothing here is ever worked out. May use report and
 * indicator for figures, survey, web, staff and audit.
 */
@NullMarked
package scot.throughline.evidence;

import org.jspecify.annotations.NullMarked;
