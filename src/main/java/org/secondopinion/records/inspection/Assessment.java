package org.secondopinion.records.inspection;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.records.Content;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.FileRefusal.Why;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.dicom.Dicom;
import org.secondopinion.records.dicom.DicomRefusal;
import org.secondopinion.records.dicom.Instance;
import org.secondopinion.records.inspection.Proposal.NameInIt;

/**
 * A file that was looked at, and what is proposed about it.
 *
 * @param images of a study, in no order; none where it is no study
 */
public record Assessment(String contentType, Proposal proposal, List<StudyImage> images) {

    /**
     * @throws FileRefusal when the file is of no use whatever it was sent as
     * @throws IOException only when the content itself cannot be read
     */
    public static Assessment of(Content file, Expected expected) throws IOException {
        var type = FileTypes.of(file);
        var look = switch (type) {
            case FileTypes.PDF -> PdfLook.at(file);
            case FileTypes.DOCX -> WordLook.at(file);
            case FileTypes.DICOM -> dicom(file);
            case FileTypes.ZIP -> study(file);
            default -> PictureLook.at(file, type);
        };
        return new Assessment(
                look.contentType(), look.isDicom() ? ofStudy(look, expected) : ofPages(look, expected), look.images());
    }

    /** Null where there are none. */
    public Integer pages() {
        return proposal.pages();
    }

    private static Look dicom(Content file) throws IOException {
        try (var content = file.stream()) {
            var header = Dicom.whole(content).orElseThrow(() -> new FileRefusal(Why.DICOM_DIRECTORY));
            return Look.dicom(FileTypes.DICOM, List.of(new StudyImage("", header)), List.of(), List.of());
        } catch (DicomRefusal broken) {
            throw new FileRefusal(Why.BROKEN_DICOM, broken.getMessage());
        }
    }

    private static Look study(Content file) throws IOException {
        try (var archive = StudyArchive.open(file)) {
            return archive.look();
        }
    }

    private static Proposal ofStudy(Look look, Expected expected) {
        var headers = look.images().stream().map(StudyImage::header).toList();
        var people = headers.stream()
                .map(header -> person(header, expected))
                .distinct()
                .toList();
        var identity = worst(people.stream().map(PersonMatch::identity).toList());
        var kind = KindMatch.ofModalities(all(headers, Instance::modality), expected.kind());
        var dates = headers.stream()
                .map(Instance::date)
                .distinct()
                .map(DateWords::dicom)
                .toList();
        return proposal(
                look,
                expected,
                identity,
                kind,
                findings(headers, people),
                RecordDate.single(dates, expected.today()),
                null,
                headers.stream().anyMatch(Instance::mayShowName) ? NameInIt.IN_PICTURE : NameInIt.IN_HEADER);
    }

    private static List<String> findings(List<Instance> headers, List<PersonMatch> people) {
        var findings = new ArrayList<String>();
        people.stream().flatMap(person -> person.findings().stream()).distinct().forEach(findings::add);
        var studies = all(headers, Instance::studyUid).size();
        if (studies > 1) {
            findings.add("It holds %d studies.".formatted(studies));
        }
        var hidden = headers.stream().filter(header -> !header.isShownHere()).count();
        if (hidden > 0) {
            findings.add("Images that the viewer cannot show, to be read from the file: %d.".formatted(hidden));
        }
        return findings;
    }

    /** Where the hospital took the name out, whatever stands in its place tells nothing. */
    private static PersonMatch person(Instance header, Expected expected) {
        return header.isNameless()
                ? PersonMatch.UNKNOWN
                : PersonMatch.of(header.names(), header.born(), header.sex(), expected.patient());
    }

    private static Proposal ofPages(Look look, Expected expected) {
        var text = look.text();
        var facts = TextFacts.of(text);
        var person = PersonMatch.of(facts, text, expected.patient());
        var kind = KindMatch.ofText(text, expected.kind());
        var findings = new ArrayList<String>(
                text.isBlank()
                        ? List.of("It has no text that could be read: a person must look whose it is.")
                        : person.findings());
        var named = NameParts.of(expected.patient().fullName()).partlyStandIn(text) || person.name() == Match.DIFFERS;
        return proposal(
                look,
                expected,
                person.identity(),
                kind,
                findings,
                RecordDate.of(facts, expected),
                TextLanguage.of(text).orElse(null),
                named ? NameInIt.SEEN : NameInIt.NOT_SEEN);
    }

    private static Proposal proposal(
            Look look,
            Expected expected,
            Match identity,
            KindMatch kind,
            List<String> findings,
            Optional<LocalDate> datedOn,
            String language,
            NameInIt names) {
        var sendInstead = sendInstead(look, expected.kind(), identity, kind);
        kind.finding(expected.kind()).ifPresent(findings::add);
        look.flaws().stream().map(Flaw::words).forEach(findings::add);
        findings.addAll(look.notes());
        if (datedOn.isEmpty()) {
            findings.add("Its date cannot be told.");
        }
        return new Proposal(
                sendInstead.isEmpty(),
                kind.match(),
                kind.likely(),
                identity,
                datedOn.orElse(null),
                language,
                look.pages(),
                look.isDicom() ? look.images().size() : null,
                look.isDicom() ? StudyWords.of(look.images()) : null,
                names,
                List.copyOf(findings),
                sendInstead.map(Flaw::words).orElse(null),
                sendInstead.map(flaw -> flaw.in(expected.language())).orElse(null));
    }

    /** The gravest first: whose it is comes before how well it can be read. */
    private static Optional<Flaw> sendInstead(Look look, RecordKind chosen, Match identity, KindMatch kind) {
        var isNotDicom = KindMatch.isImages(chosen) && !look.isDicom();
        return Stream.of(
                        identity == Match.DIFFERS ? Flaw.of(Flaw.Kind.OTHER_PERSON) : null,
                        look.isFilm() ? Flaw.of(Flaw.Kind.FILM) : null,
                        isNotDicom ? Flaw.of(Flaw.Kind.NOT_DICOM) : null,
                        look.flaws().isEmpty() ? null : look.flaws().get(0),
                        kind.match() == Match.DIFFERS ? Flaw.of(Flaw.Kind.OTHER_KIND, chosen) : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Match worst(Collection<Match> each) {
        return Stream.of(Match.DIFFERS, Match.CANNOT_TELL)
                .filter(each::contains)
                .findFirst()
                .orElse(Match.MATCHES);
    }

    private static Set<String> all(List<Instance> headers, Function<Instance, String> part) {
        return headers.stream().map(part).collect(Collectors.toSet());
    }
}
