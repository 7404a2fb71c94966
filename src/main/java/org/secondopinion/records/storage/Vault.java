package org.secondopinion.records.storage;

import java.io.IOException;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

/** All files of all cases, outside the database and encrypted with a key for each case. */
@Component
public class Vault {

    private final CaseKeys keys;
    private final Store store;

    Vault(CaseKeys keys, Store store) {
        this.keys = keys;
        this.store = store;
    }

    public SealedFile file(CaseId caseId, UUID id) {
        return new SealedFile(store, keys.of(caseId), caseId, id);
    }

    /** How many bytes still fit in. */
    public long room() throws IOException {
        return store.room();
    }
}
