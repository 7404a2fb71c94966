package org.secondopinion.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.secondopinion.accounts.FirstAccounts;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Logins for some of the demo's many specialists, so that a short list is worth reading. */
@Component
@Profile("demo")
@Order(-90)
class DemoReviewers implements ApplicationRunner {

    private final FirstAccounts accounts;
    private final People known;
    private final Resource reviewers;

    DemoReviewers(FirstAccounts accounts, People known, @Value("classpath:demo/reviewers.csv") Resource reviewers) {
        this.accounts = accounts;
        this.known = known;
        this.reviewers = reviewers;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var people = reviewers
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2))
                .map(values ->
                        new Person(values[0], values[1], values[0] + "@second-opinion.example", Set.of("specialist")))
                .toList();
        if (known.find(people.get(0).username()).isEmpty()) {
            accounts.addDemo(people, "demo");
        }
    }
}
