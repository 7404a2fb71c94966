package org.secondopinion.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.intake.Answers;
import org.secondopinion.intake.Contradiction;
import org.secondopinion.intake.Inquiries;
import org.secondopinion.intake.Inquiry;
import org.secondopinion.intake.WrongField;
import org.springframework.stereotype.Component;

/** Looks through what a family has typed, by the same limits that the API has. */
@Component
class Proofreader {

    /** The name and the value with which a page says that a contradiction is right as it was written. */
    static final String RIGHT = "right.";

    static final String YES = "yes";

    private final Inquiries inquiries;
    private final Clock clock;

    Proofreader(Inquiries inquiries, Clock clock) {
        this.inquiries = inquiries;
        this.clock = clock;
    }

    Proof read(Answers answers) {
        var typed = new TypedInquiry(answers);
        var reader = new InquiryReader();
        var inquiry = inquiryIn(typed, reader);
        var asked = inquiry == null ? Set.<Contradiction>of() : Contradiction.in(inquiry, LocalDate.now(clock));
        return new Proof(inquiry, wrong(typed, reader, inquiry, answers), asked, open(asked, answers));
    }

    private static Inquiry inquiryIn(TypedInquiry typed, InquiryReader reader) {
        try {
            return reader.read(typed.json().toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Field> wrong(TypedInquiry typed, InquiryReader reader, Inquiry inquiry, Answers answers) {
        var refused = inquiry == null ? Stream.<WrongField>empty() : inquiries.wrongFieldsOf(inquiry).stream();
        var wrong = Stream.concat(reader.wrongFields().stream(), refused)
                .flatMap(field -> typed.fieldAt(field.field()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        return Step.allFields()
                .filter(field -> wrong.contains(field) || field.needed() && isBlank(field, answers))
                .toList();
    }

    private static boolean isBlank(Field field, Answers answers) {
        return field.inputs().stream().allMatch(input -> answers.first(input).isBlank());
    }

    private static Set<Contradiction> open(Set<Contradiction> asked, Answers answers) {
        return asked.stream()
                .filter(contradiction -> !answers.has(RIGHT + contradiction.name(), YES))
                .collect(Collectors.toUnmodifiableSet());
    }
}
