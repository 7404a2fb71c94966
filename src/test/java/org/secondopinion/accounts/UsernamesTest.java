package org.secondopinion.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernamesTest {

    @ParameterizedTest
    @CsvSource({
        "Dr. Miriam Oduya, m@x.org, miriam.oduya",
        "Prof. Dr. med. Zoë Groß-Łukasz, z@x.org, zoe.gross-lukasz",
        "魏兰英, wei.lanying@hospital.cn, wei.lanying",
        "魏兰英, 123@hospital.cn, person",
        "Ng, n@x.org, ng"
    })
    void oneIsMadeFromTheNameOrElseFromTheMailAddress(String name, String mail, String made) {
        assertThat(Usernames.madeFrom(name, mail, taken -> false)).isEqualTo(made);
        assertThat(Usernames.isOne(made)).isTrue();
    }

    @Test
    void aTakenOneIsCountedOn() {
        var taken = Set.of("miriam.oduya", "miriam.oduya2");

        assertThat(Usernames.madeFrom("Miriam Oduya", "m@x.org", taken::contains))
                .isEqualTo("miriam.oduya3");
        assertThat(Usernames.madeFrom("a".repeat(90), "m@x.org", login -> false))
                .matches(Usernames::isOne);
    }

    @ParameterizedTest
    @CsvSource({"a", "1a", "Asha", "a b", "ä.b", "a/b", "''"})
    void whatIsNoLogin(String text) {
        assertThat(Usernames.isOne(text)).isFalse();
    }
}
