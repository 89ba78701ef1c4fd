package scot.throughline.database;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Copies a 64-bit Linux program without the debugger's notes at its end. They are nine tenths of the server's 314 MB, are never loaded, and
 * unpacking them would take most of a first start.
 */
final class ElfProgram {
    private static final int START = 4096;
    private static final int MAGIC = 0x464C457F;
    private static final int SEGMENTS_AT = 0x20;
    private static final int SECTIONS_AT = 0x28;
    private static final int SEGMENT_SIZE_AT = 0x36;
    private static final int SEGMENT_COUNT_AT = 0x38;
    private static final int SECTION_COUNT_AT = 0x3C;
    private static final int SECTION_NAMES_AT = 0x3E;

    private ElfProgram() {}

    static void copyWhatRuns(InputStream in, OutputStream out) throws IOException {
        var start = ByteBuffer.wrap(in.readNBytes(START)).order(LITTLE_ENDIAN);
        if (start.limit() < START || start.getInt(0) != MAGIC) {
            out.write(start.array());
            in.transferTo(out);
            return;
        }
        var end = endOfSegments(start);
        // The list of sections lay behind the notes: a program need not have one, but must not point at one that is gone.
        start.putLong(SECTIONS_AT, 0).putShort(SECTION_COUNT_AT, (short) 0).putShort(SECTION_NAMES_AT, (short) 0);
        out.write(start.array());
        copy(in, out, end - START);
    }

    /** Segments are what the system loads; this is where the last of them stops. */
    private static long endOfSegments(ByteBuffer start) {
        long end = START;
        for (var i = 0; i < start.getShort(SEGMENT_COUNT_AT); i++) {
            var segment = Math.toIntExact(start.getLong(SEGMENTS_AT)) + i * start.getShort(SEGMENT_SIZE_AT);
            end = Math.max(end, start.getLong(segment + 8) + start.getLong(segment + 32));
        }
        return end;
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var piece = new byte[1 << 16];
        for (var left = length; left > 0;) {
            var read = in.readNBytes(piece, 0, (int) Math.min(left, piece.length));
            if (read == 0)
                throw new IOException("the server's program ends early");
            out.write(piece, 0, read);
            left -= read;
        }
    }
}
