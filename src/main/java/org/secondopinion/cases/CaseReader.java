package org.secondopinion.cases;

import java.util.Set;

/** A room that lets people from outside read a case beside those who have a task in it. */
public interface CaseReader {

    boolean mayRead(String username, Set<String> groups, CaseId caseId);
}
