package org.secondopinion.pathway;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every variable that the models may read: routing only, so that nothing medical stands in the engine. What is not
 * declared here is neither kept in history nor left behind by a form.
 */
public final class PathwayVariables {

    public static final ProcessVariable<Boolean> RED_FLAG_FOUND = yesNo("redFlagFound");
    public static final ProcessVariable<Boolean> INQUIRY_ACCEPTED = yesNo("inquiryAccepted");
    public static final ProcessVariable<String> URGENCY = text("urgency");
    public static final ProcessVariable<Boolean> CONSENTS_GIVEN = yesNo("consentsGiven");
    public static final ProcessVariable<Boolean> OTHER_FORMAT_ASKED = yesNo("otherFormatAsked");
    public static final ProcessVariable<Boolean> COST_ACCEPTED = yesNo("costAccepted");

    public static final ProcessVariable<String> RECORD_REQUEST_ID = text("recordRequestId");
    public static final ProcessVariable<Boolean> SPECIMEN_REQUESTED = yesNo("specimenRequested");
    public static final ProcessVariable<Boolean> RECORD_WAIVED = yesNo("recordWaived");
    public static final ProcessVariable<Boolean> RECORD_USABLE = yesNo("recordUsable");
    public static final ProcessVariable<Boolean> TRANSLATION_NEEDED = yesNo("translationNeeded");
    public static final ProcessVariable<Boolean> RECORDS_COMPLETE = yesNo("recordsComplete");
    public static final ProcessVariable<Boolean> RECORDS_ASKED_AGAIN = yesNo("recordsAskedAgain");

    public static final ProcessVariable<Boolean> TEST_NEEDED_NOW = yesNo("testNeededNow");
    public static final ProcessVariable<String> SERVICE_TYPE = text("serviceType");

    public static final ProcessVariable<Boolean> SPECIALIST_AVAILABLE = yesNo("specialistAvailable");
    public static final ProcessVariable<Boolean> SEARCH_WIDENED = yesNo("searchWidened");
    public static final ProcessVariable<String> INVITATION_ID = text("invitationId");
    public static final ProcessVariable<Boolean> MORE_SPECIALISTS_NEEDED = yesNo("moreSpecialistsNeeded");
    public static final ProcessVariable<Boolean> SPECIALIST_FOUND = yesNo("specialistFound");

    public static final ProcessVariable<String> REVIEWER = text("reviewer");
    public static final ProcessVariable<Boolean> VIDEO_WANTED = yesNo("videoWanted");
    public static final ProcessVariable<Boolean> CALL_ARRANGED = yesNo("callArranged");
    public static final ProcessVariable<Boolean> ANOTHER_TIME_AGREED = yesNo("anotherTimeAgreed");
    public static final ProcessVariable<Boolean> APPOINTMENT_MOVED = yesNo("appointmentMoved");
    public static final ProcessVariable<Boolean> INVESTIGATIONS_NEEDED = yesNo("investigationsNeeded");
    public static final ProcessVariable<Boolean> INVESTIGATIONS_ACCEPTED = yesNo("investigationsAccepted");

    public static final ProcessVariable<Boolean> CASE_LISTED = yesNo("caseListed");
    public static final ProcessVariable<String> SPECIALTY = text("specialty");
    public static final ProcessVariable<Boolean> BOARD_QUORATE = yesNo("boardQuorate");
    public static final ProcessVariable<Boolean> MINUTES_AUTHORISED = yesNo("minutesAuthorised");
    public static final ProcessVariable<Boolean> BOARD_RESUMED = yesNo("boardResumed");

    public static final ProcessVariable<Boolean> REPORT_COMPLETE = yesNo("reportComplete");
    public static final ProcessVariable<Boolean> REPORT_SIGNED = yesNo("reportSigned");
    public static final ProcessVariable<Boolean> EXPLANATION_WANTED = yesNo("explanationWanted");
    public static final ProcessVariable<Boolean> QUESTIONS_ASKED = yesNo("questionsAsked");
    public static final ProcessVariable<Boolean> OPINIONS_DIFFER = yesNo("opinionsDiffer");

    public static final ProcessVariable<String> NEXT_STEP_ID = text("nextStepId");
    public static final ProcessVariable<Boolean> HANDBACK_CONSENTED = yesNo("handbackConsented");
    public static final ProcessVariable<Boolean> HOME_TEAM_ASKS_BACK = yesNo("homeTeamAsksBack");
    public static final ProcessVariable<Boolean> HOME_TEAM_DECIDED = yesNo("homeTeamDecided");
    public static final ProcessVariable<Boolean> ADDENDUM_NEEDED = yesNo("addendumNeeded");

    /** What the engine itself sets on multi-instance activities. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private static final Set<String> DECLARED = Stream.concat(
                    OF_THE_ENGINE.stream(),
                    Arrays.stream(PathwayVariables.class.getDeclaredFields())
                            .filter(field -> field.getType() == ProcessVariable.class)
                            .map(PathwayVariables::nameOf))
            .collect(Collectors.toUnmodifiableSet());

    private PathwayVariables() {}

    public static boolean isDeclared(String name) {
        return DECLARED.contains(name);
    }

    private static String nameOf(java.lang.reflect.Field field) {
        try {
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessVariable<Boolean> yesNo(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    private static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }
}
