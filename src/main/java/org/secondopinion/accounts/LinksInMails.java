package org.secondopinion.accounts;

import java.net.URI;
import java.util.UUID;
import org.secondopinion.cases.LinkToken;
import org.secondopinion.messages.AccountLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what opens a link at the moment in which its mail is written. */
@Component
class LinksInMails implements AccountLinks {

    private static final String PAGE = "/password/link/";
    private static final String ENDED = "ended";

    private final LinkRows links;
    private final URI house;

    LinksInMails(LinkRows links, @Value("${second-opinion.base-url}") URI house) {
        this.links = links;
        this.house = house;
    }

    @Override
    @Transactional
    public Link of(UUID id) {
        return links.open(id)
                .map(link -> new Link(house.resolve(PAGE + made(id)), link.username()))
                .orElseGet(() -> new Link(house.resolve(PAGE + ENDED), ""));
    }

    private String made(UUID id) {
        var token = LinkToken.make();
        links.addToken(id, token);
        return token;
    }
}
