package scot.throughline.database;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The identity of a row: 128 random bits, never a counter or a clock, because order of arrival would be a name tag. */
@TypeDef(type = DataType.BYTE_ARRAY, converter = Id.Column.class)
public final class Id implements Comparable<Id> {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Before every other: where paging through ids begins. */
    public static final Id FIRST = new Id(new byte[16]);

    private final byte[] bits;

    private Id(byte[] bits) {
        if (bits.length != 16) throw new IllegalArgumentException("An id is 16 bytes, not " + bits.length);
        this.bits = bits;
    }

    public static Id random() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new Id(bits);
    }

    public static Id of(byte[] bits) {
        return new Id(bits.clone());
    }

    /** The same for the same words, so that what says the same twice is one row. */
    public static Id named(String words) {
        try {
            return new Id(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)), 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing", impossible);
        }
    }

    /** Reads an id as {@link #toString()} writes it. */
    public static Optional<Id> parse(String written) {
        return written.matches("[0-9a-f]{32}") ? Optional.of(new Id(HexFormat.of().parseHex(written))) : Optional.empty();
    }

    public byte[] bytes() {
        return bits.clone();
    }

    /** As a query takes many of them after IN: its library leaves a list of anything it knows to be bytes in one piece. */
    public static List<Object> manyInQuery(Collection<Id> ids) {
        return ids.stream().<Object>map(Id::bytes).toList();
    }

    @Override
    public int compareTo(Id other) {
        return Arrays.compareUnsigned(bits, other.bits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Id id && Arrays.equals(bits, id.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bits);
    }

    /** Keeps an id as BINARY(16). Public, because the code Micronaut Data makes for other packages names it, and silently does without if it cannot. */
    @Singleton
    public static final class Column implements AttributeConverter<@Nullable Id, byte @Nullable []> {
        @Override
        public byte @Nullable [] convertToPersistedValue(@Nullable Id id, ConversionContext context) {
            return id == null ? null : id.bytes();
        }

        @Override
        public @Nullable Id convertToEntityValue(byte @Nullable [] bytes, ConversionContext context) {
            return bytes == null ? null : of(bytes);
        }
    }
}
