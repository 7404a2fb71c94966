package org.secondopinion.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody types into each form of the pathway in an ordinary case; the keys are the tasks of the models. */
public final class TypicalAnswers {

    /** Not a task: the invitation that a specialist accepts or declines. */
    public static final String INVITATION = "Invitation";

    private final Map<String, Map<String, Object>> byTask = new HashMap<>();

    TypicalAnswers(int questions, String language, LocalDate today) {
        intake();
        records(today);
        preparation();
        matching();
        review(questions, today);
        visit(today);
        board(today);
        report(questions, language, today);
        afterwards();
    }

    public Map<String, Object> to(String task) {
        return byTask.getOrDefault(task, Map.of());
    }

    /** Why a specialist declines; specialists usually accept. */
    Optional<String> toInvitation() {
        return Optional.ofNullable((String) to(INVITATION).get("reasonToDecline"));
    }

    /** Answers otherwise than usual in one field. */
    public TypicalAnswers but(String task, String field, Object answer) {
        var fields = new HashMap<>(to(task));
        fields.put(field, answer);
        byTask.put(task, fields);
        return this;
    }

    private void intake() {
        answer("Task_DecideOnInquiry", Map.of("decision", "ACCEPT", "reason", "Agreed with the proposal in the team."));
        answer(
                "Task_WriteHonestNo",
                Map.of(
                        "why",
                        "The plan is the standard treatment of this stage, and waiting would change nothing for the better.",
                        "cancerInformationLine",
                        true,
                        "psychologicalAndSocialHelp",
                        true,
                        "doctorWhoAgrees",
                        "Dr. Meera Joshi, medical oncology"));
        answer(
                "Task_ObtainConsents",
                Map.of(
                        "reviewByOurSpecialists", true,
                        "nameShownToSpecialists", false,
                        "reportToHomeTeam", true,
                        "whoGivesThem", "The patient",
                        "howTheyWereGiven", "TELEPHONE"));
        answer("Task_RecordCostAnswer", Map.of("answer", "ACCEPTED"));
        answer(
                "Task_ConfirmContact",
                Map.of("spokeWith", "The daughter", "whatWasAgreed", "They are on their way to the local hospital."));
        answer("Task_ClearRedFlag", Map.of("reason", "The local team has seen the patient and treats."));
    }

    private void records(LocalDate today) {
        var parcel = new HashMap<String, Object>(Map.of(
                "whatIsSent", "SLIDES",
                "pieces", "4",
                "fromLaboratory", "Pathology of the treating hospital",
                "toLaboratory", "Reference pathology, University Hospital",
                "toCountry", "DE",
                "tissueLeft", "YES",
                "clearedBy", "R. Nair, compliance, with the letter of the treating hospital"));
        parcel.putAll(Map.of(
                "courier", "Bluedart",
                "trackingNumber", "BD 4711",
                "returnBy", today.plusDays(60).toString()));
        answer("Task_ArrangeTransport", parcel);
        answer("Task_ObtainRecord", Map.of("howItEnded", "WAIVED", "reason", "The hospital has closed its archive."));
        answer(
                "Task_InspectRecord",
                Map.of(
                        "usable", "YES",
                        "dateOfTheRecord", today.minusDays(7).toString(),
                        "translationNeededForReviewers", "NO"));
        answer(
                "Task_TranslateRecord",
                Map.of(
                        "languageOfTheOriginal", "de",
                        "translation", "The report in English",
                        "certificate", "Sworn in at the Regional Court of Munich, number 4711",
                        "differencesExplained", "The heading of the form is left out.",
                        "certified", true));
        answer("Task_DecideOnGaps", Map.of("askAgain", "NO", "reason", "The rest changes nothing for the questions."));
        answer("Task_AssessNewRecord", Map.of("usable", "YES", "whatItChanges", "Nothing; filed with the others."));
    }

    private void preparation() {
        answer("Task_WriteCaseSummary", Map.of("summaryRead", true));
        answer(
                "Task_ArrangeMissingTest",
                Map.of("testsOrdered", "YES", "laboratory", "The laboratory that has the block"));
        answer(
                "Task_ReviewGaps",
                Map.of("askTheSpecialist", "YES", "whatIsDone", "Asked the home laboratory for the missing ones."));
        answer(
                "Task_ChooseService",
                Map.of("service", "REMOTE_OPINION", "reason", "The questions can be answered from the records."));
    }

    private void matching() {
        answer("Task_ChooseSpecialist", Map.of("placeOnTheList", 1));
        answer("Task_AnswerInvitedSpecialist", Map.of("answerToTheSpecialist", "All records are in the case file."));
        answer("Task_DecideOnExhaustedList", Map.of("widen", "YES", "reason", "Ask neighbouring fields too."));
    }

    private void review(int questions, LocalDate today) {
        var opinion = Map.<String, Object>of(
                "component", "CLINICAL",
                "agreement", "REFINES",
                "summary", "The diagnosis is well supported by the records seen.",
                "answers", numbered(questions),
                "recommendation", "Await the open molecular results for at most ten days, then begin.",
                "confidence", "HIGH",
                "missing", "ALK and PD-L1");
        answer("Task_WriteVisitOpinion", opinion);
        var remote = new HashMap<>(opinion);
        remote.put("videoCallUseful", "NO");
        answer("Task_WriteOpinion", remote);
        answer(
                "Task_ArrangeVideoConsultation",
                Map.of(
                        "isACallArranged",
                        "YES",
                        "callDate",
                        today.plusDays(1).toString(),
                        "callTime",
                        "17:00 Asia/Kolkata",
                        "meetingLink",
                        "https://meet.second-opinion.example/family"));
        answer(
                "Task_HoldVideoConsultation",
                Map.of(
                        "whatBecameOfTheCall",
                        "HELD",
                        "whoTookPart",
                        "Family and specialist",
                        "summary",
                        "The plan was explained."));
    }

    private void visit(LocalDate today) {
        answer(
                "Task_ArrangeAppointment",
                Map.of(
                        "appointmentDate", today.plusDays(14).toString(),
                        "appointmentTime", "10:30 Europe/Berlin",
                        "hospital", "University Hospital",
                        "doctor", "Dr. Brandt",
                        "address", "Am Park 1"));
        var letter = new HashMap<String, Object>(Map.of(
                "arrival", today.plusDays(9).toString(),
                "departure", today.plusDays(19).toString(),
                "languageOfTheConsulate", "EN"));
        letter.putAll(Map.of(
                "localContact", "Jana Hofer",
                "roleOfTheContact", "International office of the hospital",
                "telephoneOfTheContact", "+49 30 0000 4711",
                "hoursOfTheContact", "Monday to Friday, 8:00 to 16:00",
                "readAndSign", true));
        answer("Task_WriteInvitationLetter", letter);
        answer(
                "Task_ArrangeTravel",
                Map.of(
                        "newAppointmentNeeded", "NO",
                        "visa", "GRANTED",
                        "journeyAndLodging", "Flight and guest house booked",
                        "fitToTravel", "YES"));
        answer(
                "Task_RecordVisit",
                Map.of("visitDate", today.toString(), "visitNote", "Seen for one hour.", "moreInvestigations", "NO"));
        answer(
                "Task_ProposeInvestigations",
                Map.of("investigations", "MRI of the pelvis | 450 EUR | shows the distance to the sphincter"));
        answer("Task_RecordInvestigationAnswer", Map.of("answer", "ALL_ACCEPTED", "whoDecided", "The patient"));
        answer("Task_ArrangeInvestigations", Map.of("arrangements", "MRI on Thursday"));
    }

    private void board(LocalDate today) {
        answer(
                "Task_RequestBoard",
                Map.of("questionForTheBoard", "Which treatment first?", "whatIsNew", "New imaging"));
        answer(
                "Task_ScheduleBoard",
                Map.of(
                        "answer", "LIST",
                        "meetingDate", today.plusDays(3).toString(),
                        "startTime", "17:15",
                        "timeZone", "Asia/Kolkata"));
        answer("Task_PrepareCase", Map.of("specialtyNote", "Seen and prepared; nothing contradicts the diagnosis."));
        var meeting = new HashMap<String, Object>();
        for (var specialty : new String[] {
            "medicalOncology",
            "surgicalOncology",
            "radiationOncology",
            "haematology",
            "neurosurgery",
            "pathology",
            "molecularPathology",
            "radiology",
            "nuclearMedicine",
            "interventionalRadiology",
            "transplant",
            "genetics",
            "palliativeCare"
        }) {
            meeting.put(specialty + "Present", true);
        }
        meeting.putAll(Map.of(
                "chairPresent", true,
                "nameOfTheChair", "board-chair",
                "caseDiscussed", "YES",
                "recommendation", "Surgery after three cycles.",
                "options", "Surgery first; drugs first",
                "patientWishes", "Wishes to stay at home as long as possible.",
                "minutes", "Discussed for twenty minutes.",
                "verdictsOnTheFirstOpinion",
                        "diagnosis: confirmed\nstage: confirmed\nregimen: refined: three cycles before the operation"));
        answer("Task_HoldBoardMeeting", meeting);
        answer("Task_AuthoriseMinutes", Map.of("agrees", "YES"));
        answer(
                "Task_RecordEmergencyDecision",
                Map.of(
                        "whoDecided", "Dr Rao, medical oncology",
                        "whatWasDecided", "Drainage today, then drugs.",
                        "boardStillSeesTheCase", "YES"));
        answer(
                "Task_ReviseMinutes",
                Map.of("recommendation", "Surgery after four cycles.", "minutes", "Corrected after a remark."));
    }

    private void report(int questions, String language, LocalDate today) {
        answer(
                "Task_CompleteReport",
                Map.of("answers", numbered(questions), "recommendations", "Test ALK and PD-L1\nSee a dietician"));
        answer("Task_SignReport", Map.of("decision", "SIGN", "readAndSign", true));
        answer("Task_WritePlainLanguage", TypicalPlainWords.in(language));
        answer(
                "Task_ExplainReport",
                Map.of("call", "HELD", "callDate", today.toString(), "note", "Calm talk of half an hour"));
        answer("Task_WriteAddendum", Map.of("answers", numbered(1), "readAndSign", true));
        // What the opinions propose stands in the form already.
        answer("Task_CompareOpinions", Map.of());
        answer(
                "Task_ReconcileOpinions",
                Map.of(
                        "howReconciled",
                        "DOCTORS_TALKED",
                        "whatWasDecided",
                        "The treating team waits for the results."));
    }

    private void afterwards() {
        answer(
                "Task_ListNextSteps",
                Map.of(
                        "steps",
                        "test: ALK and PD-L1 on the existing block | home team\nsupportive care: dietician | family"));
        answer("Task_TrackNextStep", Map.of("howItEnded", "DONE", "whatCameOfIt", "The result has come."));
        answer(
                "Task_WriteHandbackLetter",
                Map.of(
                        "languageOfTheTeam",
                        "en",
                        "letter",
                        "What matters most in this case is the open molecular result: it may change what comes first."));
        answer("Task_RecordHomeTeamAnswer", Map.of("decision", "ADOPTED"));
        answer("Task_EscalateHandback", Map.of("whatCameOfIt", "A colleague took over and has the letter."));
        for (var task : new String[] {"Task_Record30DayOutcome", "Task_Record90DayOutcome"}) {
            answer(
                    task,
                    Map.of(
                            "done",
                            "TREATED_AS_ADVISED",
                            "advice",
                            "FOLLOWED",
                            "condition",
                            "STABLE",
                            "whatHappened",
                            "Treatment began as advised."));
        }
        answer(
                "Task_RecordFeedback",
                Map.of("rating", 5, "inTheFamilysWords", "Somebody explained everything calmly."));
        answer("Task_ResumeCase", Map.of("note", "The family is back from its journey."));
        answer("Task_SettleWithdrawal", Map.of("whatWasSettled", "Slides sent back; nothing is owed."));
        answer("Task_CloseCaseWithCare", Map.of("note", "Wrote to the daughter by hand."));
    }

    private static String numbered(int questions) {
        var lines = new StringBuilder();
        for (var number = 1; number <= questions; number++) {
            lines.append(number)
                    .append(". The proposed plan is reasonable; see the recommendation for what should come first.\n");
        }
        return lines.toString();
    }

    private void answer(String task, Map<String, Object> fields) {
        byTask.put(task, fields);
    }
}
