package org.krug.local;

import java.util.Optional;
import java.util.regex.Pattern;
import org.krug.local.gateway.ConnectionManagement;
import org.krug.local.gateway.HttpGateway;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;
import org.krug.local.http.HttpCall;

/** Sends each request where it belongs: the API, the sockets' management, the emulated services, the pages. */
final class FrontDoor implements Endpoint {
    private static final Pattern LITERAL_HOST = Pattern.compile("(localhost|[0-9.]+|\\[[0-9a-fA-F:]+])(:\\d+)?");
    private static final String LOCAL = "/_local";

    private final HttpGateway api;
    private final Optional<ConnectionManagement> sockets;
    private final Endpoint services;
    private final Endpoint pages;

    FrontDoor(HttpGateway api, Optional<ConnectionManagement> sockets, Endpoint services, Endpoint pages) {
        this.api = api;
        this.sockets = sockets;
        this.services = services;
        this.pages = pages;
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        String path = call.path();
        if (path.equals(Addresses.SERVICES) || path.startsWith(Addresses.SERVICES + "/")) {
            return services.answer(below(call, Addresses.SERVICES));
        }
        if (path.equals(LOCAL) || path.startsWith(LOCAL + "/")) {
            return isFromElsewhere(call)
                    ? HttpAnswer.text(403, "text/plain; charset=utf-8", "Other sites' pages have no business here.")
                    : pages.answer(call);
        }
        if (sockets.filter(management -> management.owns(path)).isPresent()) {
            return sockets.get().answer(call);
        }
        boolean welcome = path.equals("/") && call.method().equals("GET") && !api.hasRoute("GET", "/");
        return welcome ? pages.answer(call) : api.answer(call);
    }

    /** A page of the internet could otherwise set this machine's clock or read its mailbox through its reader's browser. */
    private static boolean isFromElsewhere(HttpCall call) {
        String host = call.header("host").orElse("");
        boolean foreignName = !LITERAL_HOST.matcher(host).matches();
        boolean foreignPage = call.header("origin")
                .filter(origin -> !origin.equals("http://" + host))
                .isPresent();
        return foreignName || foreignPage;
    }

    private static HttpCall below(HttpCall call, String prefix) {
        String rest = call.path().substring(prefix.length());
        return new HttpCall(
                call.method(),
                rest.isEmpty() ? "/" : rest,
                call.rawQuery(),
                call.headers(),
                call.body(),
                call.sourceIp());
    }
}
