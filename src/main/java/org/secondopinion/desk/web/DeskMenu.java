package org.secondopinion.desk.web;

import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Which places of the desk somebody may go to; read by its layout. */
@Component
public class DeskMenu {

    private static final Set<String> OUTSIDE = Set.of("specialist", "board-chair", "translator");
    private static final Set<String> BOARDS = Set.of("specialist", "board-chair", "board-coordinator", "coordinator");

    public boolean isFromOutside() {
        return isIn(OUTSIDE);
    }

    public boolean seesBoards() {
        return isIn(BOARDS);
    }

    private static boolean isIn(Set<String> groups) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(groups::contains);
    }
}
