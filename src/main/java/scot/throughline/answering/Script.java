package scot.throughline.answering;

/**
 * The public pages' one script, which no page needs: reads a page aloud, and forgets a page that a browser kept to go back to.
 *
 * @param hash as a Content-Security-Policy names it
 */
record Script(String code, String hash) {
    static Script read() {
        var code = Inlined.withoutComments(Inlined.file("public.js")).replaceAll(" ?([{}();,=?:]) ?", "$1");
        return new Script(code, Inlined.hash("public.js", code));
    }
}
