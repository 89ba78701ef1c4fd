package scot.throughline.reidentify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows as SQL writes them, in a dump or in a binary log. Reads no more of it than an attacker needs. */
final class SqlText {
    private static final Set<String> INSERTS = Set.of("INSERT", "REPLACE");

    private final Map<String, List<String>> columns;
    private final List<Row> rows = new ArrayList<>();
    private String schema;

    /** @param columns of the tables that are known; those that the text creates are added */
    SqlText(String schema, Map<String, List<String>> columns) {
        this.schema = schema;
        this.columns = columns;
    }

    List<Row> rows() {
        return rows;
    }

    SqlText read(String sql) {
        var tokens = new SqlTokens(sql);
        for (var statement = tokens.statement(); !statement.isEmpty(); statement = tokens.statement()) read(statement);
        return this;
    }

    private void read(List<SqlTokens.Token> statement) {
        var verb = statement.getFirst().word();
        if (verb.equals("USE")) schema = statement.get(1).text();
        else if (verb.equals("CREATE") && statement.get(1).word().equals("TABLE")) create(statement);
        else if (INSERTS.contains(verb)) after(statement, "INTO").ifPresent(at -> insert(statement, at));
        else if (verb.equals("UPDATE")) pairs(statement, 1);
        else if (verb.equals("DELETE")) after(statement, "FROM").ifPresent(at -> pairs(statement, at));
    }

    private void create(List<SqlTokens.Token> statement) {
        var name = name(statement, 2);
        var named = new ArrayList<String>();
        for (var i = name.next() + 1; i < statement.size(); i++)
            if (statement.get(i).isQuotedName() && (statement.get(i - 1).is("(") || statement.get(i - 1).is(","))
                    && depth(statement, i) == 1)
                named.add(statement.get(i).text());
        columns.put(name.table(), named);
    }

    private void insert(List<SqlTokens.Token> statement, int at) {
        var name = name(statement, at);
        var i = name.next();
        var named = new ArrayList<String>();
        if (i < statement.size() && statement.get(i).is("("))
            for (i++; !statement.get(i).is(")"); i++) if (!statement.get(i).is(",")) named.add(statement.get(i).text());
        var values = after(statement, "VALUES").or(() -> after(statement, "VALUE"));
        if (values.isEmpty()) return;
        var known = named.isEmpty() ? columns.getOrDefault(name.table(), List.of()) : named;
        for (i = values.get(); i < statement.size() && statement.get(i).is("("); i += 2) i = tuple(statement, i + 1, name.table(), known);
    }

    /** One row of values; gives the place of its last bracket. */
    private int tuple(List<SqlTokens.Token> statement, int first, String table, List<String> known) {
        var values = new LinkedHashMap<String, Value>();
        var column = 0;
        var depth = 1;
        for (var i = first; i < statement.size(); i++) {
            var token = statement.get(i);
            if (token.is("(")) depth++;
            if (token.is(")") && --depth == 0) {
                rows.add(new Row(table, values));
                return i;
            }
            if (token.is(",") && depth == 1) column++;
            else if (token.isLiteral())
                values.put(column < known.size() ? known.get(column) : "column " + (column + 1), new Value(token.text()));
        }
        return statement.size();
    }

    /** What a change or a deletion names: each column that is set or asked for. */
    private void pairs(List<SqlTokens.Token> statement, int at) {
        var name = name(statement, at);
        var values = new LinkedHashMap<String, Value>();
        for (var i = name.next(); i + 1 < statement.size(); i++)
            if (statement.get(i).is("=") && statement.get(i + 1).isLiteral())
                values.put(statement.get(i - 1).text(), new Value(statement.get(i + 1).text()));
        rows.add(new Row(name.table(), values));
    }

    private record Name(String table, int next) {}

    private Name name(List<SqlTokens.Token> statement, int at) {
        return at + 2 < statement.size() && statement.get(at + 1).is(".")
                ? new Name(statement.get(at).text() + "." + statement.get(at + 2).text(), at + 3)
                : new Name(schema + "." + statement.get(at).text(), at + 1);
    }

    private static Optional<Integer> after(List<SqlTokens.Token> statement, String word) {
        for (var i = 0; i + 1 < statement.size(); i++) if (statement.get(i).word().equals(word)) return Optional.of(i + 1);
        return Optional.empty();
    }

    private static int depth(List<SqlTokens.Token> statement, int at) {
        return (int) (statement.subList(0, at).stream().filter(token -> token.is("(")).count()
                - statement.subList(0, at).stream().filter(token -> token.is(")")).count());
    }
}
