package org.secondopinion.bench;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What a number of cases cost the database and the machine. */
record Cost(int cases, double seconds, Map<Figure, Double> totals) {

    static Cost sum(Collection<Cost> blocks) {
        return blocks.stream().reduce(new Cost(0, 0, Map.of()), Cost::plus);
    }

    private Cost plus(Cost other) {
        var sums = new EnumMap<Figure, Double>(Figure.class);
        for (var figure : Figure.values()) {
            sums.put(figure, total(figure) + other.total(figure));
        }
        return new Cost(cases + other.cases, seconds + other.seconds, sums);
    }

    double perCase(Figure figure) {
        return total(figure) / cases;
    }

    double casesPerSecond() {
        return cases / seconds;
    }

    private double total(Figure figure) {
        return totals.getOrDefault(figure, 0.0);
    }

    enum Figure {
        STATEMENTS("statements"),
        ROWS("rows written"),
        COMMITS("commits"),
        WAL("WAL KiB"),
        GROWTH("growth KiB"),
        SERVER_CPU("CPU ms PostgreSQL"),
        JAVA_CPU("CPU ms Java");

        private final String label;

        Figure(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
