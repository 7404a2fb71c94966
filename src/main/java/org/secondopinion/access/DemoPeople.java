package org.secondopinion.access;

import java.util.List;
import java.util.Set;
import org.secondopinion.accounts.FirstAccounts;
import org.secondopinion.pathway.People.Person;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People to try the application with; their password is {@code demo}. */
@Component
@Profile({"demo", "test"})
@Order(-100)
class DemoPeople implements ApplicationRunner {

    private static final List<Person> PEOPLE = List.of(
            person("coordinator", "Asha Menon", "coordinator"),
            person("manager", "Martin Weber", "manager"),
            person("analyst", "Lena Fischer", "analyst"),
            person("specialist", "Dr. Asha Venkatraman", "specialist"),
            person("specialist-2", "Prof. Lena Brandt", "specialist"),
            person("specialist-3", "Dr. Wei Lanying", "specialist"),
            person("board-coordinator", "Priya Nair", "board-coordinator"),
            person("board-chair", "Prof. Helen Carter", "board-chair"),
            person("translator", "Anil Deshpande", "translator"),
            person("admin", "Tom Berger", "admin"));

    private final FirstAccounts accounts;

    DemoPeople(FirstAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.addDemo(PEOPLE, "demo");
    }

    private static Person person(String username, String name, String group) {
        return new Person(username, name, username + "@second-opinion.example", Set.of(group));
    }
}
