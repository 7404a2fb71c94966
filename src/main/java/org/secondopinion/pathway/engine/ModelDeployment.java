package org.secondopinion.pathway.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decisions and forms as one set under names that do not depend on where the application runs from; an
 * unchanged set is found again and makes no new version.
 */
@Component
@Order(0)
class ModelDeployment implements ApplicationRunner {

    private static final String ROOT = "/model/";

    private final RepositoryService repository;
    private final ResourcePatternResolver files;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver files) {
        this.repository = repository;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        // All or nothing: models are bound to the forms and decisions of their own deployment.
        var deployment = repository.createDeployment().name("second-opinion").enableDuplicateFiltering(false);
        var resources = Arrays.stream(files.getResources("classpath*:" + ROOT + "**/*.*"))
                .sorted(Comparator.comparing(ModelDeployment::name))
                .toList();
        for (var file : resources) {
            deployment.addString(name(file), file.getContentAsString(StandardCharsets.UTF_8));
        }
        deployment.deploy();
    }

    private static String name(Resource file) {
        try {
            var address = file.getURL().toString();
            return address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
