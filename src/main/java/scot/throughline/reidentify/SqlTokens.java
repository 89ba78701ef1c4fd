package scot.throughline.reidentify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Cuts SQL into words, literals and signs. */
final class SqlTokens {
    private final String sql;
    private int at;

    SqlTokens(String sql) {
        this.sql = sql;
    }

    /** What a token is. */
    enum Kind { WORD, QUOTED_NAME, LITERAL, SIGN }

    record Token(Kind kind, String text) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isLiteral() { return kind == Kind.LITERAL; }

        boolean isQuotedName() { return kind == Kind.QUOTED_NAME; }

        /** In capitals; empty for what is no word. */
        String word() {
            return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
        }

        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /** The next statement that says something; empty at the end. */
    List<Token> statement() {
        var tokens = new ArrayList<Token>();
        while (at < sql.length()) {
            var letter = sql.charAt(at);
            if (Character.isWhitespace(letter)) at++;
            else if (sql.startsWith("-- ", at) || sql.startsWith("--\n", at)) skipPast("\n");
            else if (sql.startsWith("/*", at)) skipPast("*/");
            else if (letter == ';') {
                at++;
                if (!tokens.isEmpty()) return tokens;
            } else
                tokens.add(token(letter));
        }
        return tokens;
    }

    private Token token(char letter) {
        if (letter == '\'' || letter == '"') return new Token(Kind.LITERAL, quoted(letter));
        if (letter == '`') return new Token(Kind.QUOTED_NAME, quoted(letter));
        if ((letter == 'x' || letter == 'X') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
            at++;
            return new Token(Kind.LITERAL, bytes(quoted('\'')));
        }
        if (!isOfAWord(letter)) {
            at++;
            return new Token(Kind.SIGN, String.valueOf(letter));
        }
        var start = at;
        while (at < sql.length() && isOfAWord(sql.charAt(at))) at++;
        return word(sql.substring(start, at));
    }

    /** Numbers are literals; a character set before a string is only passed over. */
    private Token word(String word) {
        if (word.startsWith("0x")) return new Token(Kind.LITERAL, bytes(word.substring(2)));
        if (Character.isDigit(word.charAt(0))) return new Token(Kind.LITERAL, word);
        while (word.startsWith("_") && at < sql.length() && sql.charAt(at) == ' ') at++;
        return word.startsWith("_") && at < sql.length() ? token(sql.charAt(at)) : new Token(Kind.WORD, word);
    }

    private String quoted(char quote) {
        var text = new StringBuilder();
        for (at++; at < sql.length(); at++) {
            var letter = sql.charAt(at);
            if (letter == '\\' && quote != '`' && at + 1 < sql.length()) text.append(unescaped(sql.charAt(++at)));
            else if (letter != quote) text.append(letter);
            else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) text.append(sql.charAt(++at));
            else
                break;
        }
        at++;
        return text.toString();
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case '0' -> '\0';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'Z' -> '\u001A';
            default -> letter;
        };
    }

    private static String bytes(String hex) {
        return Value.of(HexFormat.of().parseHex(hex)).bytes();
    }

    private static boolean isOfAWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$' || letter == '@';
    }

    private void skipPast(String end) {
        var found = sql.indexOf(end, at);
        at = found < 0 ? sql.length() : found + end.length();
    }
}
