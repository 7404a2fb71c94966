package org.secondopinion.records.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The character sets of PS3.3 C.12.1.1.2, with the escapes by which one value changes between several of them. */
final class CharacterSets {

    private static final byte ESCAPE = 0x1B;
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"),
            Map.entry("110", "ISO-8859-4"),
            Map.entry("144", "ISO-8859-5"),
            Map.entry("127", "ISO-8859-6"),
            Map.entry("126", "ISO-8859-7"),
            Map.entry("138", "ISO-8859-8"),
            Map.entry("148", "ISO-8859-9"),
            Map.entry("203", "ISO-8859-15"),
            Map.entry("13", "JIS_X0201"),
            Map.entry("166", "TIS-620"),
            Map.entry("192", "UTF-8"),
            Map.entry("149", "EUC-KR"),
            Map.entry("58", "GB2312"));
    /** What follows the escape, and the set that it calls. */
    private static final Map<String, String> ESCAPES = Map.ofEntries(
            Map.entry("(B", "US-ASCII"),
            Map.entry("(J", "JIS_X0201"),
            Map.entry(")I", "JIS_X0201"),
            Map.entry("-A", "ISO-8859-1"),
            Map.entry("-B", "ISO-8859-2"),
            Map.entry("-C", "ISO-8859-3"),
            Map.entry("-D", "ISO-8859-4"),
            Map.entry("-L", "ISO-8859-5"),
            Map.entry("-G", "ISO-8859-6"),
            Map.entry("-F", "ISO-8859-7"),
            Map.entry("-H", "ISO-8859-8"),
            Map.entry("-M", "ISO-8859-9"),
            Map.entry("-b", "ISO-8859-15"),
            Map.entry("-T", "TIS-620"),
            Map.entry("$B", "x-JIS0208"),
            Map.entry("$(D", "JIS_X0212-1990"),
            Map.entry("$)C", "EUC-KR"),
            Map.entry("$)A", "GB2312"));

    private CharacterSets() {}

    /** @param terms the value of Specific Character Set, such as {@code ISO_IR 192} or {@code \ISO 2022 IR 58} */
    static String decode(byte[] bytes, String terms) {
        var first = charset(terms.contains("\\") ? terms.substring(0, terms.indexOf('\\')) : terms);
        var text = new StringBuilder();
        var current = first;
        var from = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == ESCAPE) {
                text.append(new String(bytes, from, at - from, current));
                var code = escape(bytes, at + 1);
                current = code.isEmpty() ? first : charsetNamed(ESCAPES.get(code));
                from = Math.min(bytes.length, at + 1 + code.length());
            }
        }
        return text.append(new String(bytes, from, bytes.length - from, current))
                .toString();
    }

    private static String escape(byte[] bytes, int from) {
        for (var length = 2; length <= 3 && from + length <= bytes.length; length++) {
            var code = new String(bytes, from, length, StandardCharsets.US_ASCII);
            if (ESCAPES.containsKey(code)) {
                return code;
            }
        }
        return "";
    }

    private static Charset charset(String term) {
        var name = term.strip();
        if (name.equals("GB18030") || name.equals("GBK")) {
            return charsetNamed(name);
        }
        return charsetNamed(TERMS.getOrDefault(name.replaceFirst("^ISO(_IR| 2022 IR) ?", ""), "US-ASCII"));
    }

    private static Charset charsetNamed(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}
