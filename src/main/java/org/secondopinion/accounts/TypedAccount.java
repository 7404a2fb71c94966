package org.secondopinion.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.secondopinion.cases.MailAddress;

/** What was typed for an account; nothing in it is null. {@code username} is empty where we are to make it. */
public record TypedAccount(String username, String name, String mail, Set<String> groups) {

    private static final int LONGEST = 200;

    public TypedAccount {
        username = username.strip();
        name = name.strip();
        mail = mail.strip();
        groups = new TreeSet<>(groups);
    }

    public static TypedAccount of(Account account) {
        return new TypedAccount(account.username(), account.name(), account.mail(), account.groups());
    }

    /** By field, what is wrong with it in itself. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST) {
            faults.put("name", "Write the person's name, at most %d characters.".formatted(LONGEST));
        }
        if (!username.isEmpty() && !Usernames.isOne(username)) {
            faults.put("username", Usernames.RULE);
        }
        if (!MailAddress.isOne(mail)) {
            faults.put("mail", "Write the whole mail address, such as name@hospital.org.");
        }
        if (groups.isEmpty() || !groups.stream().allMatch(AccountGroups::isKnown)) {
            faults.put("groups", "Choose at least one group of the list.");
        }
        return faults;
    }
}
