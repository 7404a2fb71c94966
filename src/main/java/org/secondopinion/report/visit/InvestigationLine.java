package org.secondopinion.report.visit;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.secondopinion.cases.Refusal;

/** A proposed investigation as it is typed: {@code MRI of the pelvis | 450 EUR | shows the distance to the sphincter}. */
record InvestigationLine(String what, int price, String currency, String why) {

    private static final Pattern PRICE = Pattern.compile("(\\d{1,7})(?:\\s*([A-Za-z]{3}))?");

    /** @throws Refusal naming the first line that is not of that shape, or when there is none */
    static List<InvestigationLine> parse(String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).isBlank())
                .mapToObj(number -> parse(number + 1, lines.get(number)))
                .toList();
    }

    private static InvestigationLine parse(int number, String line) {
        var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (parts.size() != 3 || parts.contains("")) {
            throw new Refusal(
                    "Line %d should read 'what | price with currency | why', such as 'MRI of the pelvis | 450 EUR | shows the margin'."
                            .formatted(number));
        }
        var price = PRICE.matcher(parts.get(1));
        if (!price.matches()) {
            throw new Refusal(
                    "Line %d needs a price in whole units with its currency, such as 450 EUR.".formatted(number));
        }
        if (price.group(2) == null) {
            throw new Refusal("Line %d has a price without a currency. Please write it as 450 EUR.".formatted(number));
        }
        var currency = price.group(2).toUpperCase();
        if (!isKnown(currency)) {
            throw new Refusal("Line %d names a currency that does not exist. Please use a code such as EUR, INR or USD."
                    .formatted(number));
        }
        return new InvestigationLine(parts.get(0), Integer.parseInt(price.group(1)), currency, parts.get(2));
    }

    private static boolean isKnown(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
