package org.secondopinion.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.secondopinion.pathway.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sixty invented centres and four hundred invented specialists; a few of them have a login. */
@Component
@Profile({"demo", "test"})
@Order(20)
class DemoDirectory implements ApplicationRunner {

    /** More than the few that an earlier demo had: somebody keeps this directory. */
    private static final int KEPT = 10;

    private final Directory directory;
    private final DirectoryDesk desk;
    private final People people;
    private final Resource centres;
    private final Resource specialists;

    DemoDirectory(
            Directory directory,
            DirectoryDesk desk,
            People people,
            @Value("classpath:demo/centres.csv") Resource centres,
            @Value("classpath:demo/specialists.csv") Resource specialists) {
        this.directory = directory;
        this.desk = desk;
        this.people = people;
        this.centres = centres;
        this.specialists = specialists;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (directory.snapshot().centres().size() < KEPT) {
            desk.takeCentres(text(centres));
            desk.takeSpecialists(text(specialists));
            giveLogins();
        }
    }

    /** To those who have an account with their mail address. */
    private void giveLogins() {
        var logins = people.inGroup("specialist").stream()
                .collect(Collectors.toMap(People.Person::email, People.Person::username));
        var admitted = directory.snapshot().specialists().stream()
                .filter(specialist -> specialist.username() == null && logins.containsKey(specialist.mail()))
                .map(specialist -> specialist.withLogin(logins.get(specialist.mail())))
                .toList();
        directory.put(List.of(), admitted);
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
