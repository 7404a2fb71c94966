package org.secondopinion.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String LOGIN = "asha.menon";
    private static final String NAME = "Dr. Asha Menon";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet boats at sea",
                "Xk9#vT2!pQ7z",
                "asha likes quiet boats",
                "चार नावें किनारे पर",
                "夜里有四只小船停在安静的岸边",
                "1200 boats, 1200 seas"
            })
    void longOnesAreTakenInAnyScript(String password) {
        assertThat(PasswordRules.against(password, LOGIN, NAME)).isEmpty();
    }

    @Test
    void twelveCharactersAreEnoughAndAHundredTwentyEightAreNotTooMany() {
        assertThat(PasswordRules.against("quietboat#71", LOGIN, NAME)).isEmpty();
        assertThat(PasswordRules.against("quietboat#7", LOGIN, NAME)).hasValueSatisfying(saying("at least 12"));
        assertThat(PasswordRules.against("quiet boat, sea ".repeat(8) + "!", LOGIN, NAME))
                .hasValueSatisfying(saying("at most 128"));
        assertThat(PasswordRules.against("⛵🌊🐟🐚🪸🦀".repeat(2), LOGIN, NAME))
                .hasValueSatisfying(saying("first that a stranger"));
        assertThat(PasswordRules.against("⛵🌊🐟🐚🪸🦀🐠🦑🐙🐳🐬", LOGIN, NAME))
                .hasValueSatisfying(saying("at least 12"));
    }

    @ParameterizedTest
    @CsvSource({"asha.menon2026", "Asha Menon 2026!", "menonashamenon", "Dr. Asha-Menon-9"})
    void whatIsMostlyTheLoginOrTheNameIsNot(String password) {
        assertThat(PasswordRules.against(password, LOGIN, NAME)).hasValueSatisfying(saying("your login or your name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "Password2026!",
                "PASSWORDPASSWORD",
                "changeme12345",
                "qwertyuiop12",
                "aaaaaaaaaaaaaa",
                "abcabcabcabc",
                "Second Opinion 1",
                "correct horse battery staple"
            })
    void theFirstThatAStrangerWouldTryAreNot(String password) {
        assertThat(PasswordRules.against(password, LOGIN, NAME)).hasValueSatisfying(saying("first that a stranger"));
    }

    @Test
    void aStoredPasswordIsMoreThanBcryptTakesAndTheSameHoweverItsLettersAreTyped() {
        var hashes = new PasswordHashes().passwordEncoder(4);
        var boats = "चार नावें किनारे पर ".repeat(5);
        var stored = hashes.encode(boats + "1 café");

        assertThat(stored).startsWith("{digest-bcrypt}");
        assertThat(hashes.matches(boats + "1 cafe\u0301", stored)).isTrue();
        assertThat(hashes.matches(boats + "2 café", stored)).isFalse();
        assertThat(hashes.matches("demo", "{bcrypt}$2a$04$" + "x".repeat(53))).isFalse();
    }

    private static java.util.function.Consumer<String> saying(String words) {
        return sentence -> assertThat(sentence).contains(words);
    }
}
