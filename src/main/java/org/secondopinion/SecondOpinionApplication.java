package org.secondopinion;

import org.secondopinion.start.StartChecks;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class SecondOpinionApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(SecondOpinionApplication.class)
                .initializers(new StartChecks())
                .run(arguments);
    }
}
