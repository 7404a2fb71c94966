package org.secondopinion.report.video;

import java.time.Clock;
import java.util.Locale;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.TextBundle;
import org.secondopinion.matching.Reviewers;
import org.secondopinion.matching.Reviewers.Reviewer;
import org.secondopinion.messages.CalendarEntries;
import org.secondopinion.messages.CalendarEntry;
import org.secondopinion.messages.CalendarEntry.Guest;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the family, in its language, and the reviewers of a call, each with an entry for their calendar. */
@Component
class CallMails {

    private static final MessageSource TITLES = TextBundle.named("report/call");

    private final Cases cases;
    private final Reviewers reviewers;
    private final People people;
    private final CalendarEntries calendars;
    private final Outbox outbox;
    private final Clock clock;

    CallMails(Cases cases, Reviewers reviewers, People people, CalendarEntries calendars, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.reviewers = reviewers;
        this.people = people;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(VideoCall call, News news) {
        tell(call, news, cases.get(call.caseId()).contact());
        reviewers.of(call.caseId()).stream()
                .map(Reviewer::username)
                .flatMap(name -> people.find(name).stream())
                .forEach(person -> tell(call, news, person));
    }

    private void tell(VideoCall call, News news, Contact family) {
        var language = Locale.forLanguageTag(family.language());
        outbox.toFamily(
                call.caseId(),
                news.toFamily,
                iteration(call),
                call.when(language),
                calendar(call, news, language, family.email()));
    }

    private void tell(VideoCall call, News news, Person reviewer) {
        outbox.toStaff(
                call.caseId(),
                reviewer.username(),
                news.toReviewer,
                iteration(call),
                call.when(Locale.ENGLISH),
                calendar(call, news, Locale.ENGLISH, reviewer.email()));
    }

    private static String iteration(VideoCall call) {
        return "%s:%d".formatted(call.id(), call.sequence());
    }

    private String calendar(VideoCall call, News news, Locale language, String address) {
        var entry = new CalendarEntry(
                call.id(),
                call.sequence(),
                call.startsAt(),
                call.endsAt(),
                TITLES.getMessage("title", null, language),
                TITLES.getMessage("words", new Object[] {call.link()}, language),
                call.link(),
                clock.instant(),
                new Guest(address, null, false));
        return news == News.CANCELLED ? calendars.cancel(entry) : calendars.request(entry);
    }

    enum News {
        ARRANGED("call-arranged", "call-with-family"),
        MOVED("call-moved", "call-with-family-moved"),
        CANCELLED("call-cancelled", "call-with-family-cancelled");

        private final String toFamily;
        private final String toReviewer;

        News(String toFamily, String toReviewer) {
            this.toFamily = toFamily;
            this.toReviewer = toReviewer;
        }
    }
}
