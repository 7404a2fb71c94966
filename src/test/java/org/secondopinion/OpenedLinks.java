package org.secondopinion;

import java.util.Objects;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody who has opened personal links with their codes. */
public final class OpenedLinks {

    private OpenedLinks() {}

    /** @param paths such as {@code /family/<token>} */
    public static RequestPostProcessor opened(String... paths) {
        return request -> {
            for (var path : paths) {
                Objects.requireNonNull(request.getSession()).setAttribute("checked-link:" + tokenOf(path), true);
            }
            return request;
        };
    }

    public static String tokenOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
