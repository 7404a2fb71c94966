package org.secondopinion.trials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondopinion.cases.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a register that speaks version 2 of the interface of ClinicalTrials.gov; off unless its address is set. */
@Component
public class TrialRegister {

    private static final String FIELDS = "NCTId|BriefTitle|OverallStatus|ContactsLocationsModule";
    private static final String MOST = "20";

    private final String address;
    private final Duration timeout;
    private final ObjectMapper json;
    private final HttpClient http;

    TrialRegister(
            @Value("${second-opinion.trials.url:}") String address,
            @Value("${second-opinion.trials.timeout:10s}") Duration timeout,
            ObjectMapper json) {
        this.address = address.strip();
        this.timeout = timeout;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    public boolean isOn() {
        return !address.isEmpty();
    }

    /** @throws Refusal when it is off, or does not answer as it should */
    public List<Trial> search(Wanted wanted) {
        var parameters = new LinkedHashMap<>(wanted.parameters());
        parameters.put("fields", FIELDS);
        parameters.put("pageSize", MOST);
        return StudyReader.all(ask("", parameters), wanted.country());
    }

    /**
     * One trial by its number.
     *
     * @throws Refusal when there is none, or the register does not answer as it should
     */
    public Trial get(String nctNumber, String country) {
        return StudyReader.one(ask("/" + nctNumber, Map.of("fields", FIELDS)), country)
                .orElseThrow(() -> new Refusal("The register has no trial of this number."));
    }

    private JsonNode ask(String path, Map<String, String> parameters) {
        if (!isOn()) {
            throw new Refusal(
                    "The search for trials is switched off here. Whoever runs the house can set the register's address.");
        }
        var request = HttpRequest.newBuilder(URI.create(address + path + "?" + query(parameters)))
                .timeout(timeout)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 404) {
                throw new Refusal("The register has no trial of this number.");
            }
            if (answer.statusCode() != 200) {
                throw notNow("answered with the error %d".formatted(answer.statusCode()));
            }
            return json.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw notNow("answered in a form that we cannot read");
        } catch (HttpTimeoutException slow) {
            throw notNow("did not answer within %d seconds".formatted(timeout.toSeconds()));
        } catch (IOException unreachable) {
            throw notNow("cannot be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw notNow("was not asked to the end");
        }
    }

    private static Refusal notNow(String what) {
        return new Refusal("The register of trials %s. Nothing was changed; please try again later.".formatted(what));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
