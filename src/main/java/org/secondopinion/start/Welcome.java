package org.secondopinion.start;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who tries the application out where to go and who to be. */
@Component
@Profile("demo")
class Welcome {

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            var house = "http://localhost:" + web.getWebServer().getPort();
            System.out.printf("""

                    Second Opinion runs, ready after %d s. Everybody's password is 'demo'.

                      coordinator, board-coordinator        %2$s/camunda/app/tasklist/
                      manager, analyst                      %2$s/camunda/app/cockpit/
                      specialist, board-chair, translator   %2$s/review
                      admin                                 %2$s/camunda/app/admin/
                      a family (no login)                   the link in its mail
                      all mails that were sent              %2$s/outbox

                    """, ready.getTimeTaken().toSeconds(), house);
        }
    }
}
