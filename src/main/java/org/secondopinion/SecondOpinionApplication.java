package org.secondopinion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class SecondOpinionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SecondOpinionApplication.class, arguments);
    }
}
