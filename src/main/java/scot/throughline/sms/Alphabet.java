package scot.throughline.sms;

/** How a text is written on the air: how much room a character takes, and how much there is. */
public enum Alphabet {
    /** 3GPP TS 23.038: seven bits a character, most of what English and lower-case Gaelic need. */
    GSM_7(160, 153) {
        @Override
        boolean holds(int character) {
            return size(character) > 0;
        }

        @Override
        int size(int character) {
            return BASIC.indexOf(character) >= 0 ? 1 : EXTENSION.indexOf(character) >= 0 ? 2 : 0;
        }
    },
    /** Everything else, sixteen bits at a time. */
    UCS_2(70, 67) {
        @Override
        boolean holds(int character) {
            return true;
        }

        @Override
        int size(int character) {
            return Character.charCount(character);
        }
    };

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Sent as an escape and a character: two places, and always in the same part. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private final int alone;
    private final int joined;

    /** Parts that belong together carry a header, so there is less room in each. */
    Alphabet(int alone, int joined) {
        this.alone = alone;
        this.joined = joined;
    }

    abstract boolean holds(int character);

    abstract int size(int character);

    /** Packs as a phone does: what takes two places is never split, so a part may end one short. */
    int parts(String words) {
        var sizes = words.codePoints().map(this::size).toArray();
        var parts = 1;
        var total = 0;
        var used = 0;
        for (var size : sizes) {
            total += size;
            if (used + size > joined) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return total <= alone ? 1 : parts;
    }
}
