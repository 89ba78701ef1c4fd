package scot.throughline.release;

import java.util.HexFormat;
import scot.throughline.database.Id;
import scot.throughline.seal.Kind;

/**
 * One closed invitation, reduced to what the gate weighs.
 *
 * @param journey its mark: whose journey it was is only ever counted
 */
record Closing(String journey, Id caseholder, String team, String area, String journeyType) {
    static Closing of(byte[] mark, Id caseholder, String team, String area, String journeyType) {
        return new Closing(HexFormat.of().formatHex(mark), caseholder, team, area, journeyType);
    }

    String label(Kind kind) {
        return switch (kind) {
            case TEAM -> team;
            case AREA -> area;
            case JOURNEY_TYPE -> journeyType;
            case ALL, TEXT -> "";
        };
    }
}
