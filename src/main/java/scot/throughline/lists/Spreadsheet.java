package scot.throughline.lists;

import java.util.Arrays;

/** Reads a file for what it is and not for what it is called. */
final class Spreadsheet {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Spreadsheet() {}

    static Sheet read(byte[] file, Limits limits) throws Unreadable {
        if (file.length > limits.bytes()) throw SheetBuilder.tooMuch(limits);
        var sheet = new SheetBuilder(limits);
        if (starts(file, OLD_EXCEL))
            throw new Unreadable(
                    "This is a spreadsheet of an old kind, or one with a password. Save it as .xlsx without a password, or as .csv");
        if (starts(file, ZIP)) Xlsx.read(file, limits, sheet);
        else
            Csv.read(file, sheet);
        return sheet.sheet();
    }

    static boolean starts(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
