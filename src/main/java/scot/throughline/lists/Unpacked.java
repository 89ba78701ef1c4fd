package scot.throughline.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Takes a packed file apart in memory by its own table of contents, and stops where it turns out to be more than a list. The JDK does so from a file
 * on the disk, or else reads past the table and does not find its way through what our own writer writes.
 */
final class Unpacked {
    private static final int END_OF_CONTENTS = 0x06054b50;
    private static final int LONGEST_END = 22 + 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int PART_LENGTH = 30;
    private static final int DEFLATED = 8;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Limits limits;
    private int room;

    private Unpacked(byte[] file, Limits limits) {
        this.file = file;
        this.limits = limits;
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        room = limits.unpacked();
    }

    /** What it says in XML, by the names of its parts. */
    static Map<String, byte[]> of(byte[] file, Limits limits) throws Unreadable {
        try {
            return new Unpacked(file, limits).parts();
        } catch (IOException | IndexOutOfBoundsException damaged) {
            throw damaged();
        }
    }

    static Unreadable damaged() {
        return new Unreadable("This spreadsheet is damaged. Open it, save it again as .xlsx or .csv, and try that");
    }

    private Map<String, byte[]> parts() throws IOException, Unreadable {
        var parts = new HashMap<String, byte[]>();
        var end = endOfContents();
        var at = bytes.getInt(end + 16);
        for (var left = shortAt(end + 10); left > 0; left--) {
            if (bytes.getInt(at) != ENTRY) throw damaged();
            var nameLength = shortAt(at + 28);
            var name = new String(file, at + ENTRY_LENGTH, nameLength, UTF_8);
            if (name.endsWith(".xml") || name.endsWith(".rels")) parts.put(name, part(at));
            at += ENTRY_LENGTH + nameLength + shortAt(at + 30) + shortAt(at + 32);
        }
        return parts;
    }

    private int endOfContents() throws Unreadable {
        for (var at = file.length - 22; at >= Math.max(0, file.length - LONGEST_END); at--)
            if (bytes.getInt(at) == END_OF_CONTENTS) return at;
        throw damaged();
    }

    private byte[] part(int entry) throws IOException, Unreadable {
        var header = bytes.getInt(entry + 42);
        var from = header + PART_LENGTH + shortAt(header + 26) + shortAt(header + 28);
        InputStream packed = new ByteArrayInputStream(file, from, bytes.getInt(entry + 20));
        try (var part = shortAt(entry + 10) == DEFLATED ? new InflaterInputStream(packed, new Inflater(true)) : packed) {
            var unpacked = part.readNBytes(room + 1);
            if (unpacked.length > room) throw SheetBuilder.tooMuch(limits);
            room -= unpacked.length;
            return unpacked;
        }
    }

    private int shortAt(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
