package org.secondopinion.board.schedule;

import org.secondopinion.board.planning.Planner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The planner is made once: it reads its rules when it is made. */
@Configuration
class PlannerOfBoards {

    @Bean
    Planner planner() {
        return new Planner();
    }
}
