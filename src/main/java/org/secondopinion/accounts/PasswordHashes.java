package org.secondopinion.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are stored: salted bcrypt, of a digest, since bcrypt alone takes no more than 72 bytes. */
@Configuration
class PasswordHashes {

    /** @param strength each one more doubles what a hash costs whoever guesses, and us at every login */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${second-opinion.password-hash-strength:10}") int strength) {
        var bcrypt = new BCryptPasswordEncoder(strength);
        return new DelegatingPasswordEncoder(
                "digest-bcrypt", Map.of("digest-bcrypt", new OfDigest(bcrypt), "bcrypt", bcrypt));
    }

    /** The same letter typed on different keyboards gives the same digest. */
    private record OfDigest(BCryptPasswordEncoder bcrypt) implements PasswordEncoder {

        private static final String DIGEST = "HmacSHA384";

        /** No secret: it keeps a digest of ours from being looked up among those of another house. */
        private static final SecretKeySpec HOUSE =
                new SecretKeySpec("second-opinion.passwords".getBytes(StandardCharsets.UTF_8), DIGEST);

        @Override
        public String encode(CharSequence password) {
            return bcrypt.encode(digest(password));
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return bcrypt.matches(digest(password), hash);
        }

        private static String digest(CharSequence password) {
            try {
                var mac = Mac.getInstance(DIGEST);
                mac.init(HOUSE);
                var letters = Normalizer.normalize(password, Normalizer.Form.NFKC);
                return Base64.getEncoder().encodeToString(mac.doFinal(letters.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
