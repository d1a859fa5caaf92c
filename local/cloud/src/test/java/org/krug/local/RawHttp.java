package org.krug.local;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that a well-behaved client would not make. */
final class RawHttp {
    private RawHttp() {}

    static int status(URI address, String requestLine) throws IOException {
        return Integer.parseInt(answer(address, requestLine).split(" ", 3)[1]);
    }

    /** The whole answer, head and body. */
    static String answer(URI address, String requestLine) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = requestLine + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
