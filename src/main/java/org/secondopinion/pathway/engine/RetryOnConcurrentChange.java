package org.secondopinion.pathway.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a command again when somebody else changed the same case meanwhile, so that no person ever meets that error.
 * Only the outermost command may be repeated; inside a wider transaction its owner repeats the whole.
 */
class RetryOnConcurrentChange extends CommandInterceptor {

    private static final int ATTEMPTS = 8;

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException changedMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw changedMeanwhile;
                }
            }
        }
    }
}
