package org.secondopinion.cases;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One request for a second opinion, from the inquiry to its closing. */
@Entity
@Table(name = "cases")
public class CaseFile {

    @Id
    @Column(name = "reference")
    private String reference;

    @Version
    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CaseStatus status = CaseStatus.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(name = "urgency")
    private Urgency urgency = Urgency.ROUTINE;

    @Enumerated(EnumType.STRING)
    @Column(name = "format_wished")
    private ReviewFormat formatWished;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "countries_wished")
    private List<String> countriesWished = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "languages_wished")
    private List<String> languagesWished = new ArrayList<>();

    @Column(name = "coordinator")
    private String coordinator;

    @Embedded
    private Patient patient;

    @Embedded
    private Contact contact;

    @Embedded
    private HomeTeam homeTeam;

    @Embedded
    private Diagnosis diagnosis;

    @ElementCollection
    @CollectionTable(name = "case_questions", joinColumns = @JoinColumn(name = "case_reference"))
    @OrderColumn(name = "position")
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "case_red_flags", joinColumns = @JoinColumn(name = "case_reference"))
    @Enumerated(EnumType.STRING)
    @Column(name = "red_flag")
    private Set<RedFlag> redFlags = EnumSet.noneOf(RedFlag.class);

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected CaseFile() {}

    CaseFile(CaseId id, NewCase inquiry, Instant openedAt) {
        this.reference = id.reference();
        this.patient = inquiry.patient();
        this.contact = inquiry.contact();
        this.homeTeam = inquiry.homeTeam() == null ? HomeTeam.unknown() : inquiry.homeTeam();
        this.diagnosis = inquiry.diagnosis();
        this.questions.addAll(inquiry.questions());
        this.redFlags.addAll(inquiry.redFlags());
        this.formatWished = inquiry.wishes().format();
        this.countriesWished.addAll(inquiry.wishes().countries());
        this.languagesWished.addAll(inquiry.wishes().languages());
        this.openedAt = openedAt;
    }

    public CaseId id() {
        return CaseId.of(reference);
    }

    public CaseStatus status() {
        return status;
    }

    public Urgency urgency() {
        return urgency;
    }

    public ReviewFormat formatWished() {
        return formatWished;
    }

    public Wishes wishes() {
        return new Wishes(formatWished, List.copyOf(countriesWished), List.copyOf(languagesWished));
    }

    public Optional<String> coordinator() {
        return Optional.ofNullable(coordinator);
    }

    public Patient patient() {
        return patient;
    }

    public Contact contact() {
        return contact;
    }

    /** The treating team; its parts may be null, itself never. */
    public HomeTeam homeTeam() {
        return homeTeam;
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public Set<RedFlag> redFlags() {
        return Set.copyOf(redFlags);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    void assignTo(String username) {
        this.coordinator = username;
    }

    void changeUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    void wishFormat(ReviewFormat format) {
        this.formatWished = format;
    }

    void askForTheHouse(Question question) {
        this.questions.removeIf(asked -> asked.askedBy() == Question.Asker.HOUSE);
        if (question != null) {
            this.questions.add(question);
        }
    }

    void addRedFlag(RedFlag flag) {
        this.redFlags.add(flag);
    }

    void clearRedFlags() {
        this.redFlags.clear();
    }

    void changeStatus(CaseStatus status, Instant at) {
        this.status = status;
        this.closedAt = status.isOpen() ? null : at;
    }
}
