package org.krug.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the local cloud is reached. */
record Addresses(URI http) {
    /** Below it stand the services that in the cloud are AWS's own. */
    static final String SERVICES = "/_local/aws";

    private static final String LOOPBACK = "127.0.0.1";
    /** Of a network for documentation: nobody is there. */
    private static final String FAR = "198.51.100.1";

    private static final Pattern API_GATEWAY =
            Pattern.compile("(http|ws)s://[A-Za-z0-9]+\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com");

    /** On loopback, or as the local network sees this machine. */
    static Addresses of(int port, boolean lan) {
        return new Addresses(URI.create("http://" + (lan ? lanAddress() : LOOPBACK) + ":" + port));
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

    /** The address of the interface that leads out of this machine; without one, any that is not loopback. */
    private static String lanAddress() {
        try (DatagramSocket socket = new DatagramSocket()) {
            // Sends nothing: it only asks which way packets to a far address would go.
            socket.connect(new InetSocketAddress(FAR, 9));
            if (isOwn(socket.getLocalAddress())) {
                return socket.getLocalAddress().getHostAddress();
            }
        } catch (IOException | UncheckedIOException e) {
            // No way out, such as on a network without a router.
        }
        return anyAddress().orElse(LOOPBACK);
    }

    private static Optional<String> anyAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Addresses::isOwn)
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean isOwn(InetAddress address) {
        return address instanceof Inet4Address
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress();
    }
}
