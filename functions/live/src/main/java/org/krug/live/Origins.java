package org.krug.live;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.kernel.Settings;

/** Which pages may open a WebSocket. Browsers tell the page's origin; native apps tell none and may. */
final class Origins {
    private Origins() {}

    /** The public address's own origin is allowed, and those in LIVE_ORIGINS, with commas between. */
    static boolean allowed(Optional<String> origin) {
        return origin.isEmpty() || configured().anyMatch(origin.get()::equals);
    }

    private static Stream<String> configured() {
        return Stream.concat(
                Stream.of(originOf(URI.create(Settings.publicAddress()))),
                Settings.find("LIVE_ORIGINS").stream()
                        .flatMap(list -> Arrays.stream(list.split(",", -1)).map(String::strip)));
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
