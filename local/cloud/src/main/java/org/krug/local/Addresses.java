package org.krug.local;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.regex.Pattern;

/** Where the local cloud is reached. */
record Addresses(URI http) {
    /** Below it stand the services that in the cloud are AWS's own. */
    static final String SERVICES = "/_local/aws";

    private static final Pattern API_GATEWAY =
            Pattern.compile("(http|ws)s://[A-Za-z0-9]+\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com");

    /** On loopback, or as the local network sees this machine. */
    static Addresses of(int port, boolean lan) {
        return new Addresses(URI.create("http://" + (lan ? lanAddress() : "127.0.0.1") + ":" + port));
    }

    URI services() {
        return http.resolve(SERVICES);
    }

    URI webSocket(String stage) {
        return URI.create("ws://" + http.getAuthority() + "/" + stage);
    }

    /** Makes an API's address in the cloud the one on this machine. */
    String localize(String value) {
        return API_GATEWAY.matcher(value).replaceAll("$1://" + http.getAuthority());
    }

    private static String lanAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse("127.0.0.1");
        } catch (SocketException e) {
            return "127.0.0.1";
        }
    }
}
