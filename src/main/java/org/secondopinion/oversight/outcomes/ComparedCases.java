package org.secondopinion.oversight.outcomes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.secondopinion.oversight.outcomes.ComparedCase.Entry;
import org.secondopinion.oversight.outcomes.Outcomes.Adoption;
import org.secondopinion.oversight.outcomes.Outcomes.Group;
import org.secondopinion.oversight.outcomes.Outcomes.Line;
import org.secondopinion.oversight.outcomes.Outcomes.Split;

/** Counts compared cases: all, by what they have in common, by the fields of their ledgers. */
record ComparedCases(List<ComparedCase> cases) {

    private static final List<String> FIELDS = List.of(
            "DIAGNOSIS",
            "HISTOLOGY_AND_GRADE",
            "STAGE",
            "BIOMARKERS",
            "INTENT",
            "MODALITY",
            "REGIMEN",
            "TRIAL",
            "GOALS_OF_CARE");

    boolean areTooFew() {
        return cases.size() < SmallGroups.FEWEST;
    }

    Group all() {
        return group("all", cases);
    }

    List<Split> splits() {
        return List.of(
                split("tumourType", one -> List.of(one.tumourType())),
                split("topic", ComparedCase::topics),
                split("serviceType", one -> List.of(one.serviceType() == null ? "UNKNOWN" : one.serviceType())));
    }

    /** A case with several of these values counts under each. */
    private Split split(String by, Function<ComparedCase, Collection<String>> values) {
        var groups = new TreeMap<String, List<ComparedCase>>();
        for (var one : cases) {
            values.apply(one)
                    .forEach(value -> groups.computeIfAbsent(value, none -> new ArrayList<>())
                            .add(one));
        }
        return SmallGroups.hidden(
                by,
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static Group group(String value, List<ComparedCase> cases) {
        var changed = count(cases, ComparedCase::isChanged);
        return new Group(value, (long) cases.size(), Rate.of(changed, cases.size()), medianDays(cases));
    }

    /** The mean of the two in the middle where there are two; null where no case has its days. */
    private static Double medianDays(List<ComparedCase> cases) {
        var days = cases.stream()
                .map(ComparedCase::daysToReport)
                .filter(known -> known != null)
                .sorted()
                .toList();
        var middle = days.size() / 2;
        if (days.isEmpty()) {
            return null;
        }
        return days.size() % 2 == 1 ? days.get(middle) : (days.get(middle - 1) + days.get(middle)) / 2.0;
    }

    List<Line> fields() {
        return cases.stream()
                .flatMap(one -> one.ledger().stream())
                .collect(Collectors.groupingBy(entry -> entry, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.groupingBy(counted -> counted.getKey().field()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(field -> FIELDS.indexOf(field.getKey())))
                .map(field -> line(field.getKey(), field.getValue()))
                .toList();
    }

    private static Line line(String field, List<Map.Entry<Entry, Long>> counted) {
        var cannotCompare = sum(counted, entry -> entry.outcome().equals("CANNOT_COMPARE"));
        var compared = sum(counted, entry -> true) - cannotCompare;
        return new Line(
                field,
                rate(sum(counted, entry -> entry.outcome().equals("CONFIRMED")), compared),
                rate(sum(counted, entry -> entry.outcome().equals("REFINED")), compared),
                rate(sum(counted, entry -> entry.outcome().equals("CHANGED")), compared),
                rate(sum(counted, entry -> entry.weight().equals("MAJOR")), compared),
                compared < SmallGroups.FEWEST ? null : cannotCompare);
    }

    private static long sum(List<Map.Entry<Entry, Long>> counted, Predicate<Entry> wanted) {
        return counted.stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Adoption adoption() {
        var sent = cases.stream().filter(ComparedCase::isSent).toList();
        var answered = count(sent, one -> one.decision() != null);
        return new Adoption(
                rate(answered, sent.size()),
                rate(count(sent, one -> "ADOPTED".equals(one.decision())), answered),
                rate(count(sent, one -> "PARTLY".equals(one.decision())), answered),
                rate(count(sent, one -> "DECLINED".equals(one.decision())), answered));
    }

    private static long count(List<ComparedCase> cases, Predicate<ComparedCase> wanted) {
        return cases.stream().filter(wanted).count();
    }

    /** Null of too few. */
    private static Rate rate(long number, long of) {
        return of < SmallGroups.FEWEST ? null : Rate.of(number, of);
    }
}
