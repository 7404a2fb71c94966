package org.secondopinion.family;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.LinkToken;
import org.secondopinion.handback.HandbackSent;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.messages.HomeTeamLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Unguessable links: one for the family and one for the treating team of each case, made when first needed, and one for
 * each hospital that is asked for records.
 */
@Service
@Transactional
public class PersonalLinks {

    private final JdbcClient sql;
    private final Cases cases;
    private final Clock clock;
    private final URI house;
    private final Period afterClosing;
    private final Duration teamsValid;

    PersonalLinks(
            JdbcClient sql,
            Cases cases,
            Clock clock,
            @Value("${second-opinion.base-url}") URI house,
            @Value("${second-opinion.links-after-closing}") Period afterClosing,
            @Value("${second-opinion.home-team-link-valid:180d}") Duration teamsValid) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
        this.house = house;
        this.afterClosing = afterClosing;
        this.teamsValid = teamsValid;
    }

    /**
     * Whose case a token opens; empty for an unknown or withdrawn token, one of another audience, one that has run out, or
     * one of a case that was closed too long ago.
     */
    public Optional<CaseId> caseOf(String token, Audience audience) {
        return sql.sql("select case_reference from personal_links where token = ? and audience = ?"
                        + " and withdrawn_at is null"
                        + " and (audience <> 'HOME_TEAM' or coalesce(renewed_at, made_at) > ?)")
                .params(token, audience.name(), Timestamp.from(clock.instant().minus(teamsValid)))
                .query(String.class)
                .optional()
                .map(CaseId::of)
                .filter(this::isStillOpened);
    }

    private boolean isStillOpened(CaseId caseId) {
        var oldest = LocalDate.now(clock)
                .minus(afterClosing)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return cases.get(caseId)
                .closedAt()
                .filter(closed -> closed.isBefore(oldest))
                .isEmpty();
    }

    URI link(CaseId caseId, Audience audience) {
        return link(token(caseId, audience), audience);
    }

    /** Whatever is sent to a team can be read by its link for as long as the last letter is new. */
    @EventListener
    void renew(HandbackSent event) {
        sql.sql("update personal_links set renewed_at = ? where token = ?")
                .params(Timestamp.from(clock.instant()), token(event.caseId(), Audience.HOME_TEAM))
                .update();
    }

    /** Looks first: a link that is there is found by readers too, who may not write. */
    private String token(CaseId caseId, Audience audience) {
        return storedToken(caseId, audience).orElseGet(() -> {
            make(caseId, audience);
            return storedToken(caseId, audience).orElseThrow();
        });
    }

    /** A new token; it is not kept where the audience has one already. */
    String make(CaseId caseId, Audience audience) {
        var token = LinkToken.make();
        sql.sql("insert into personal_links (token, case_reference, audience, made_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(token, caseId.reference(), audience.name(), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** From now on the link opens nothing, also where it is open already. */
    void withdraw(String token, String by) {
        sql.sql("update personal_links set withdrawn_by = ?, withdrawn_at = ? where token = ?")
                .params(by, Timestamp.from(clock.instant()), token)
                .update();
    }

    URI link(String token, Audience audience) {
        return house.resolve(audience.path + token);
    }

    private Optional<String> storedToken(CaseId caseId, Audience audience) {
        return sql.sql("select token from personal_links where case_reference = ? and audience = ?")
                .params(caseId.reference(), audience.name())
                .query(String.class)
                .optional();
    }

    /** Who a link is for. */
    public enum Audience {
        FAMILY("/family/"),
        HOME_TEAM("/home-team/"),
        HOSPITAL("/hospital/");

        private final String path;

        Audience(String path) {
            this.path = path;
        }
    }

    @Configuration
    static class ForMails {

        @Bean
        FamilyLinks familyLinks(PersonalLinks links) {
            return caseId -> links.link(caseId, Audience.FAMILY);
        }

        @Bean
        HomeTeamLinks homeTeamLinks(PersonalLinks links) {
            return caseId -> links.link(caseId, Audience.HOME_TEAM);
        }
    }
}
