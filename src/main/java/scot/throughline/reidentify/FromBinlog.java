package scot.throughline.reidentify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.shyiko.mysql.binlog.BinaryLogFileReader;
import com.github.shyiko.mysql.binlog.event.AnnotateRowsEventData;
import com.github.shyiko.mysql.binlog.event.ByteArrayEventData;
import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.EventData;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.RowsQueryEventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.event.XidEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.ByteArrayEventDataDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.ColumnType;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer.CompatibilityMode;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Transactions out of a binary log, whichever way it is written: as rows, or as the statements themselves. */
final class FromBinlog {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final Map<String, List<String>> columns;
    private final Map<Long, TableMapEventData> tables = new HashMap<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private List<String> statements = new ArrayList<>();

    private FromBinlog(Map<String, List<String>> columns) {
        this.columns = columns;
    }

    /** @param columns of the tables that are known: a binary log holds none of their names */
    static List<Transaction> read(Path file, Map<String, List<String>> columns) throws IOException {
        var log = new FromBinlog(columns);
        var events = new EventDeserializer();
        events.setCompatibilityMode(CompatibilityMode.CHAR_AND_BINARY_AS_BYTE_ARRAY, CompatibilityMode.DATE_AND_TIME_AS_LONG);
        // As bytes: literals of ciphertext are no letters of any alphabet.
        events.setEventDataDeserializer(EventType.QUERY, new ByteArrayEventDataDeserializer());
        try (var reader = new BinaryLogFileReader(file.toFile(), events)) {
            for (var event = reader.readEvent(); event != null; event = reader.readEvent()) {
                EventData data = event.getData();
                log.take(data, Instant.ofEpochMilli(event.getHeader().getTimestamp()));
            }
        }
        return log.transactions;
    }

    private void take(@Nullable EventData data, Instant at) {
        switch (data) {
            case TableMapEventData table -> tables.put(table.getTableId(), table);
            case WriteRowsEventData written -> written.getRows().forEach(values -> add(written.getTableId(), values));
            case DeleteRowsEventData deleted -> deleted.getRows().forEach(values -> add(deleted.getTableId(), values));
            case UpdateRowsEventData updated -> updated.getRows().forEach(change -> Stream.of(change.getKey(), change.getValue())
                    .forEach(values -> add(updated.getTableId(), values)));
            case AnnotateRowsEventData annotated -> statements.add(Printable.in(annotated.getRowsQuery()));
            case RowsQueryEventData query -> statements.add(Printable.in(query.getQuery()));
            case ByteArrayEventData query -> take(Statement.in(query.getData()), at);
            case XidEventData _ -> commit(at);
            case null, default -> {
            }
        }
    }

    private void take(Statement statement, Instant at) {
        switch (statement.sql()) {
            case "BEGIN" -> {
            }
            case "COMMIT" -> commit(at);
            case "ROLLBACK" -> begin();
            default -> {
                statements.add(Printable.in(statement.sql()));
                rows.addAll(new SqlText(statement.schema(), new HashMap<>(columns)).read(statement.sql()).rows());
            }
        }
    }

    /** A query event's body: two numbers, the lengths of what follows, the schema, the SQL. */
    private record Statement(String schema, String sql) {
        private static final int SCHEMA_LENGTH = 8;
        private static final int VARIABLES_LENGTH = 11;
        private static final int VARIABLES = 13;

        static Statement in(byte[] body) {
            var schemaAt = VARIABLES + (body[VARIABLES_LENGTH] & 0xFF) + ((body[VARIABLES_LENGTH + 1] & 0xFF) << 8);
            var schemaLength = body[SCHEMA_LENGTH] & 0xFF;
            var sqlAt = schemaAt + schemaLength + 1;
            return new Statement(new String(body, schemaAt, schemaLength, ISO_8859_1),
                    new String(body, sqlAt, body.length - sqlAt, ISO_8859_1));
        }
    }

    private void commit(Instant at) {
        if (!rows.isEmpty() || !statements.isEmpty()) transactions.add(new Transaction(at, rows, statements));
        begin();
    }

    private void begin() {
        rows = new ArrayList<>();
        statements = new ArrayList<>();
    }

    private void add(long tableId, Serializable[] values) {
        var table = tables.get(tableId);
        if (table == null) return;
        var name = table.getDatabase() + "." + table.getTable();
        var known = columns.getOrDefault(name, List.of());
        var row = new LinkedHashMap<String, Value>();
        for (var i = 0; i < values.length; i++)
            if (values[i] != null)
                row.put(i < known.size() ? known.get(i) : "column " + (i + 1), value(values[i], table, i));
        rows.add(new Row(name, row));
    }

    private static Value value(Serializable value, TableMapEventData table, int column) {
        var type = ColumnType.byCode(table.getColumnTypes()[column] & 0xFF);
        if (value instanceof byte[] bytes) {
            var written = Value.of(bytes);
            // A row leaves out the zeros at the end of what has a fixed length.
            var length = table.getColumnMetadata()[column] & 0xFF;
            return type == ColumnType.STRING && !written.isText() && bytes.length < length
                    ? Value.of(Arrays.copyOf(bytes, length))
                    : written;
        }
        return new Value(switch (type) {
            case DATE -> MOMENT.format(Instant.ofEpochMilli((Long) value)).substring(0, 10);
            case DATETIME, DATETIME_V2, TIMESTAMP, TIMESTAMP_V2 -> MOMENT.format(Instant.ofEpochMilli((Long) value));
            case null, default -> String.valueOf(value);
        });
    }
}
