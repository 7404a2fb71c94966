package org.secondopinion.pathway.identity;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.secondopinion.pathway.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine look people up in the application's own accounts; it holds no user and no password itself. */
@Component
class EngineIdentity extends AbstractProcessEnginePlugin {

    private final ObjectProvider<People> people;

    EngineIdentity(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new Directories());
        engine.setAdminGroups(new ArrayList<>(List.of("admin")));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
    }

    private final class Directories implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new PeopleDirectory(people.getObject());
        }
    }
}
