package scot.throughline.seal;

import java.nio.ByteBuffer;

/** Makes everything of a kind the same length before it is locked, because a length can give an answer away. */
public final class Padding {
    private Padding() {}

    /** Two bytes of length, the content, zeros up to {@code length} in all. */
    public static byte[] pad(byte[] content, int length) {
        if (content.length + 2 > length) throw new IllegalArgumentException(content.length + " bytes do not fit in " + length);
        return ByteBuffer.allocate(length).putShort((short) content.length).put(content).array();
    }

    public static byte[] strip(byte[] padded) {
        var buffer = ByteBuffer.wrap(padded);
        var content = new byte[buffer.getShort() & 0xFFFF];
        buffer.get(content);
        return content;
    }
}
