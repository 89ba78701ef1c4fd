/**
 * What all pages share: the layout and its model, form fields and their errors, error pages, stylesheets, cookies, headers, and the masks on the
 * log. Knows no feature: who is looking at a page is told to it as a {@link scot.throughline.web.Viewer}.
 */
@NullMarked
package scot.throughline.web;

import org.jspecify.annotations.NullMarked;
