package org.secondopinion.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Consent;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.clocks.Promises;
import org.secondopinion.intake.HonestNo;
import org.secondopinion.letters.Letter;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.report.ReportDocument;
import org.secondopinion.report.Reports;
import org.secondopinion.report.ledger.TwoOpinions;
import org.secondopinion.report.video.VideoCall;
import org.secondopinion.report.video.VideoCalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family reads of its case. */
@Service
@Transactional(readOnly = true)
public class FamilyCase {

    /** The stages as a family knows them, in order, each with the call activities that belong to it. */
    private static final List<Step> STEPS = List.of(
            new Step("inquiry", List.of("CallActivity_Intake")),
            new Step("records", List.of("CallActivity_RecordCollection")),
            new Step("preparation", List.of("CallActivity_CasePreparation", "CallActivity_SpecialistMatching")),
            new Step(
                    "review",
                    List.of("CallActivity_ExpertReview", "CallActivity_InPersonVisit", "CallActivity_TumourBoard")),
            new Step("report", List.of("CallActivity_ReportDelivery")),
            new Step(
                    "afterwards",
                    List.of("CallActivity_NextSteps", "CallActivity_HomeTeamHandback", "CallActivity_FollowUp")));

    private final Cases cases;
    private final Consents consents;
    private final HonestNo honestNo;
    private final FamilyCosts costs;
    private final Reports reports;
    private final RecordsAsked records;
    private final TwoOpinions opinions;
    private final VideoCalls calls;
    private final Promises promises;
    private final Pathway pathway;

    FamilyCase(
            Cases cases,
            Consents consents,
            FamilyCosts costs,
            HonestNo honestNo,
            Reports reports,
            RecordsAsked records,
            TwoOpinions opinions,
            VideoCalls calls,
            Promises promises,
            Pathway pathway) {
        this.cases = cases;
        this.consents = consents;
        this.costs = costs;
        this.honestNo = honestNo;
        this.reports = reports;
        this.records = records;
        this.opinions = opinions;
        this.calls = calls;
        this.promises = promises;
        this.pathway = pathway;
    }

    public View view(CaseId caseId) {
        var file = cases.get(caseId);
        var stages = pathway.stages(caseId);
        var now = STEPS.stream()
                .filter(step -> step.activities().stream().anyMatch(stages::contains))
                .findFirst()
                .map(Step::key)
                .orElse("ended");
        var words = new Words(file.contact().language());
        return new View(
                file,
                words,
                STEPS.stream().map(Step::key).toList(),
                now,
                costs.view(caseId),
                records.ofFamily(caseId, words),
                promises.current(caseId)
                        .map(promise -> new Promised(promises.dueOn(caseId, promise), promise.reason())),
                calls.toCome(caseId).filter(call -> file.status().isOpen()),
                reports.delivered(caseId),
                opinions.differ(caseId),
                honestNo.letter(caseId),
                agreed(file));
    }

    private List<Agreed> agreed(CaseFile file) {
        var standing = consents.standing(file.id());
        return Stream.of(ConsentKind.values())
                .map(kind -> Agreed.of(kind, file, standing))
                .toList();
    }

    /** The letter of a case that was declined. */
    public Optional<Letter> letter(CaseId caseId) {
        return honestNo.letter(caseId);
    }

    public Words words(CaseId caseId) {
        return new Words(cases.get(caseId).contact().language());
    }

    private record Step(String key, List<String> activities) {}

    /** One consent as the family reads it; {@code standing} is empty while it does not stand. */
    public record Agreed(ConsentKind kind, String wording, String whenWithdrawn, Optional<Consent> standing) {

        static Agreed of(ConsentKind kind, CaseFile file, List<Consent> standing) {
            var language = file.contact().language();
            return new Agreed(
                    kind,
                    kind.wording(language),
                    kind.whenWithdrawn(language),
                    standing.stream().filter(consent -> consent.kind() == kind).findFirst());
        }
    }

    /** When the report is promised, and why it is not when it was promised first; that is null for the first promise. */
    public record Promised(LocalDate dueOn, String reason) {}

    /** The page's content: {@code now} is the key of the present step, or "ended". */
    public record View(
            CaseFile file,
            Words words,
            List<String> steps,
            String now,
            FamilyCosts.View costs,
            RecordsAsked.View records,
            Optional<Promised> promise,
            Optional<VideoCall> call,
            Optional<ReportDocument> report,
            boolean opinionsDiffer,
            Optional<Letter> letter,
            List<Agreed> consents) {

        /** While there is something to give or to take back; nobody is asked after a death. */
        public boolean showsConsents() {
            return file.status().isOpen()
                    || file.status() != CaseStatus.DECEASED
                            && consents.stream()
                                    .anyMatch(agreed -> agreed.standing().isPresent());
        }

        /** What the family is asked about when it has something to tell. */
        public List<RedFlag> signs() {
            return RedFlag.SEEN_AT_HOME;
        }

        /** "done", "now" or "later" for one of the steps. */
        public String state(String step) {
            if (now.equals("ended")) {
                return report.isPresent() ? "done" : "later";
            }
            return Integer.signum(steps.indexOf(step) - steps.indexOf(now)) < 0
                    ? "done"
                    : step.equals(now) ? "now" : "later";
        }
    }
}
