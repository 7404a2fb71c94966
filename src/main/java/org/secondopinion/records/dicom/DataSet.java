package org.secondopinion.records.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The elements of a file or of one item of a sequence, by tag. */
final class DataSet {

    private final NavigableMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    private final DataSet around;
    private final ByteOrder order;

    /** @param around the data set whose character set holds here too, or null */
    DataSet(DataSet around, ByteOrder order) {
        this.around = around;
        this.order = order;
    }

    ByteOrder order() {
        return order;
    }

    Collection<Element> elements() {
        return elements.values();
    }

    /** False when the tag is there already. */
    boolean add(Element element) {
        return elements.putIfAbsent(element.tag(), element) == null;
    }

    void put(Element element) {
        elements.put(element.tag(), element);
    }

    void putText(int tag, Vr vr, String ascii) {
        put(new Element.Value(tag, vr, ascii.getBytes(StandardCharsets.US_ASCII)));
    }

    boolean has(int tag) {
        return elements.containsKey(tag);
    }

    /** All words of an element, however many values it has. */
    Optional<String> words(int tag) {
        return elements.get(tag) instanceof Element.Value value ? Optional.of(words(value)) : Optional.empty();
    }

    String words(Element.Value value) {
        var terms = value.vr().isInCharacterSet() ? characterSet() : "";
        return CharacterSets.decode(value.bytes(), terms).replace("\0", "").strip();
    }

    /** The values of an element, without those that are empty. */
    List<String> texts(int tag) {
        return words(tag).stream()
                .flatMap(all -> Arrays.stream(all.split("\\\\")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    Optional<String> text(int tag) {
        return texts(tag).stream().findFirst();
    }

    Optional<Integer> number(int tag) {
        if (elements.get(tag) instanceof Element.Value value && value.vr() == Vr.US) {
            return value.bytes().length < 2
                    ? Optional.empty()
                    : Optional.of(ByteBuffer.wrap(value.bytes()).order(order).getShort() & 0xFFFF);
        }
        return decimal(tag).map(Double::intValue);
    }

    Optional<Double> decimal(int tag) {
        return decimals(tag).stream().findFirst();
    }

    /** Numbers that are written as words; none where one of them is not a number. */
    List<Double> decimals(int tag) {
        try {
            return texts(tag).stream().map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    List<DataSet> items(int tag) {
        return elements.get(tag) instanceof Element.Sequence sequence ? sequence.items() : List.of();
    }

    private String characterSet() {
        return words(Tag.CHARACTER_SET).orElse(around == null ? "" : around.characterSet());
    }
}
