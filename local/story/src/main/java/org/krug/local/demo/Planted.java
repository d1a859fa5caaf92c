package org.krug.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.krug.contract.Language;

/**
 * A club that stands in the cloud.
 *
 * @param tonight when the event starts that was on when the club was planted
 * @param later when the event to come starts
 * @param address of the cloud at that time
 * @param screen where the venue's screen of the first event is opened, at that address
 */
record Planted(DemoClub club, Instant tonight, Instant later, URI address, String screen) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The venue screen's address where the cloud is now. The page itself is opened on this machine, since browsers make codes on
     * loopback or behind https only; the codes on it, behind the #, lead to where phones reach the cloud.
     */
    String screenAt(URI now) {
        return screen.replace(address.toString(), "http://127.0.0.1:" + now.getPort())
                .replace(encoded(address), encoded(now));
    }

    private static String encoded(URI address) {
        return URLEncoder.encode(address.toString(), StandardCharsets.UTF_8);
    }

    /** Clubs as text that {@link #read} takes. */
    static String write(List<Planted> clubs) {
        ArrayNode all = JSON.createArrayNode();
        for (Planted planted : clubs) {
            ObjectNode one = all.addObject();
            one.put("language", planted.club().language().name());
            one.put("tonight", planted.tonight().toString());
            one.put("later", planted.later().toString());
            one.put("address", planted.address().toString());
            one.put("screen", planted.screen());
        }
        return all.toString();
    }

    static List<Planted> read(String text) {
        List<Planted> clubs = new ArrayList<>();
        try {
            for (JsonNode one : JSON.readTree(text)) {
                clubs.add(new Planted(
                        DemoClub.speaking(Language.valueOf(one.path("language").asText())),
                        Instant.parse(one.path("tonight").asText()),
                        Instant.parse(one.path("later").asText()),
                        URI.create(one.path("address").asText()),
                        one.path("screen").asText()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not what was written: " + text, e);
        }
        return clubs;
    }
}
