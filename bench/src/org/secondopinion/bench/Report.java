package org.secondopinion.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondopinion.bench.Cost.Figure;

/** What came out, as Markdown. */
final class Report {

    private static final int LONGEST_STATEMENT = 160;
    private static final int MOST_KINDS = 8;
    private static final int MOST_STATEMENTS = 12;

    private final StringBuilder text = new StringBuilder();

    Report line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    Report compare(String name, List<Cost> blocks, String otherName, List<Cost> otherBlocks) {
        var cost = Cost.sum(blocks);
        var other = Cost.sum(otherBlocks);
        row("Per completed case", Figure::label, "cases/s, block by block");
        line("| --- |%s ---: |", " ---: |".repeat(Figure.values().length));
        row(name, figure -> number("%.0f", cost.perCase(figure)), speeds(blocks));
        row(otherName, figure -> number("%.0f", other.perCase(figure)), speeds(otherBlocks));
        row(
                "ratio",
                figure -> number("%.1f", cost.perCase(figure) / other.perCase(figure)),
                number("%.2f", cost.casesPerSecond() / other.casesPerSecond()));
        line("%nCPU of both together, the ratio block by block: %s.", cpuRatios(blocks, otherBlocks));
        return this;
    }

    private static String cpuRatios(List<Cost> blocks, List<Cost> otherBlocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(block -> number("%.2f", cpu(blocks.get(block)) / cpu(otherBlocks.get(block))))
                .collect(Collectors.joining(" / "));
    }

    private static double cpu(Cost block) {
        return block.perCase(Figure.SERVER_CPU) + block.perCase(Figure.JAVA_CPU);
    }

    /** The kinds of requests by their share of the statements, then what the costliest of them ask. */
    Report takeApart(Map<String, Anatomy.Kind> kinds) {
        var costliest = kinds.entrySet().stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().total()))
                .toList();
        line("%n| One case over HTTP | requests | statements | each |").line("| --- | ---: | ---: | ---: |");
        costliest.forEach(kind -> line(
                "| %s | %d | %d | %.1f |",
                kind.getKey(),
                kind.getValue().times(),
                kind.getValue().total(),
                (double) kind.getValue().total() / kind.getValue().times()));
        costliest.stream().limit(MOST_KINDS).forEach(kind -> statements(kind.getKey(), kind.getValue()));
        return this;
    }

    private void statements(String name, Anatomy.Kind kind) {
        line("%n| %s | calls |", name).line("| --- | ---: |");
        kind.statements().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_STATEMENTS)
                .forEach(statement -> line("| `%s` | %d |", shortened(statement.getKey()), statement.getValue()));
    }

    private void row(String head, Function<Figure, String> cell, String last) {
        line(
                "| %s | %s | %s |",
                head, Arrays.stream(Figure.values()).map(cell).collect(Collectors.joining(" | ")), last);
    }

    private static String speeds(List<Cost> blocks) {
        return blocks.stream()
                .map(block -> number("%.2f", block.casesPerSecond()))
                .collect(Collectors.joining(" / "));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String shortened(String statement) {
        var oneLine = statement.replaceAll("\\s+", " ").replace("|", "\\|");
        return oneLine.length() <= LONGEST_STATEMENT ? oneLine : oneLine.substring(0, LONGEST_STATEMENT) + "...";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
