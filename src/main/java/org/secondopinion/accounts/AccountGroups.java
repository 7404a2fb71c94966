package org.secondopinion.accounts;

import java.util.List;
import java.util.Set;

/** The groups that an account can be in. */
public final class AccountGroups {

    static final String ADMINISTRATORS = "admin";

    public static final List<Group> ALL = List.of(
            new Group("coordinator", "runs cases, keeps the directory, reads every case file"),
            new Group("board-coordinator", "prepares and runs the boards, reads every case file"),
            new Group("manager", "watches all cases in Cockpit; a case file only for a reason that is kept"),
            new Group("analyst", "keeps the models; no case files"),
            new Group("specialist", "reviews cases at the review desk"),
            new Group("board-chair", "leads boards and signs their reports at the review desk"),
            new Group("translator", "translates records at the review desk"),
            new Group(ADMINISTRATORS, "keeps accounts and the system; no case files"));

    /** Who is given cases to review. */
    static final Set<String> REVIEWING = Set.of("specialist", "board-chair");

    private AccountGroups() {}

    static boolean isKnown(String code) {
        return ALL.stream().anyMatch(group -> group.code().equals(code));
    }

    /** {@code about} says what its people do and see. */
    public record Group(String code, String about) {

        public String words() {
            return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        }
    }
}
