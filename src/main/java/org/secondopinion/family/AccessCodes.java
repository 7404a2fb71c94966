package org.secondopinion.family;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.handback.Handbacks;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of a personal link: a six-digit code by mail, good for a quarter of an hour and five tries. */
@Service
@Transactional
public class AccessCodes {

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final int TRIES = 5;

    private final JdbcClient sql;
    private final PersonalLinks links;
    private final HospitalLinks hospitals;
    private final Cases cases;
    private final Handbacks handbacks;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();

    AccessCodes(
            JdbcClient sql,
            PersonalLinks links,
            HospitalLinks hospitals,
            Cases cases,
            Handbacks handbacks,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.links = links;
        this.hospitals = hospitals;
        this.cases = cases;
        this.handbacks = handbacks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Mails a new code to the address that belongs to the link; the code before it is void. */
    public void send(String token, Audience audience) {
        var caseId = links.caseOf(token, audience).orElseThrow(() -> new Refusal("This link is not known."));
        var code = "%06d".formatted(random.nextInt(1_000_000));
        sql.sql("insert into access_codes (token, code_hash, expires_at, tries_left) values (?, ?, ?, ?)"
                        + " on conflict (token) do update set code_hash = excluded.code_hash,"
                        + " expires_at = excluded.expires_at, tries_left = excluded.tries_left")
                .params(
                        token,
                        hashes.encode(code),
                        Timestamp.from(clock.instant().plus(VALID)),
                        TRIES)
                .update();
        mail(token, audience, caseId, code);
    }

    private void mail(String token, Audience audience, CaseId caseId, String code) {
        var file = cases.get(caseId);
        switch (audience) {
            case FAMILY ->
                outbox.codeToFamily(
                        caseId, file.contact().email(), file.contact().language(), code);
            case HOME_TEAM -> outbox.codeToHomeTeam(caseId, file.homeTeam().email(), handbacks.languageOf(file), code);
            case HOSPITAL ->
                hospitals
                        .find(token)
                        .ifPresent(asked -> outbox.codeToHospital(caseId, asked.address(), asked.language(), code));
        }
    }

    /** Whether the code is the one that was mailed last; each call uses up one try, a right one all. */
    public boolean isRight(String token, String code) {
        var mailed = sql.sql("update access_codes set tries_left = tries_left - 1"
                        + " where token = ? and tries_left > 0 and expires_at > ? returning code_hash")
                .params(token, Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
        var right = mailed.filter(hash -> hashes.matches(code.strip(), hash)).isPresent();
        if (right) {
            sql.sql("delete from access_codes where token = ?").param(token).update();
        }
        return right;
    }
}
