package org.secondopinion.records;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps documents as files outside the database, encrypted with a key for each case; that key stands in the database,
 * itself encrypted with the master key, so that deleting the row erases every copy of the case's documents.
 */
@Component
class DocumentStore {

    private final JdbcClient sql;
    private final Path folder;
    private final Aead master;

    DocumentStore(
            JdbcClient sql,
            @Value("${second-opinion.data-folder}") Path dataFolder,
            @Value("${second-opinion.master-key-file:${second-opinion.data-folder}/master-key.json}")
                    Path masterKeyFile)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        StreamingAeadConfig.register();
        this.sql = sql;
        this.folder = dataFolder.resolve("documents");
        this.master = MasterKey.in(masterKeyFile).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Encrypts the content into place; a file that is there is whole. */
    void keep(CaseId caseId, UUID document, Path content) {
        try {
            var target = file(caseId, document);
            Files.createDirectories(target.getParent());
            var half = target.resolveSibling(document + ".part");
            try (var encrypting = key(caseId).newEncryptingStream(Files.newOutputStream(half), boundTo(document))) {
                Files.copy(content, encrypting);
            }
            try (var written = FileChannel.open(half, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A document could not be stored", e);
        }
    }

    /** The decrypted content; reading fails where the stored file was changed. */
    InputStream read(CaseId caseId, UUID document) {
        try {
            return key(caseId).newDecryptingStream(Files.newInputStream(file(caseId, document)), boundTo(document));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A document could not be read", e);
        }
    }

    private Path file(CaseId caseId, UUID document) {
        return folder.resolve(caseId.reference()).resolve(document.toString());
    }

    private static byte[] boundTo(UUID document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StreamingAead key(CaseId caseId) throws GeneralSecurityException {
        var bound = caseId.reference().getBytes(StandardCharsets.UTF_8);
        var fresh = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM_HKDF_1MB")), master, bound);
        sql.sql("insert into document_keys (case_reference, encrypted_key) values (?, ?) on conflict do nothing")
                .params(caseId.reference(), fresh)
                .update();
        var stored = sql.sql("select encrypted_key from document_keys where case_reference = ?")
                .param(caseId.reference())
                .query(String.class)
                .single();
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(stored, master, bound)
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }
}
