package org.krug.contract.codes;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.krug.contract.EventId;

/** One event, one ticket, one phone. The seeds are those of RFC 8032's test vectors: public, so good for tests alone. */
final class CodesFixture {
    static final SigningKey EVENT_KEY = seed("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    static final SigningKey APP_KEY = seed("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    static final SigningKey STRANGER = seed("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");

    static final EventId EVENT = EventId.of("0190c3e2-7a10-7b2c-9d3e-4f5061728394");
    static final TicketIds IDS = new TicketIds(EVENT, UUID.fromString("0190c3e2-8b21-7c3d-8e4f-5061728394a5"));
    static final Instant NOON = Instant.parse("2019-02-09T09:00:00Z");

    static final String ISSUED = TicketCode.issueRotating(IDS, APP_KEY.verifyKey(), EVENT_KEY);
    static final String SHOWN = TicketCode.rotate(ISSUED, APP_KEY, NOON);
    static final String PRINTED = TicketCode.issueStatic(IDS, EVENT_KEY);

    static final TicketVerifier DOOR = new TicketVerifier(EVENT, EVENT_KEY.verifyKey(), true);

    private CodesFixture() {}

    static SigningKey seed(String hex) {
        return SigningKey.ofSeed(HexFormat.of().parseHex(hex));
    }

    static byte[] bytes(String code) {
        return Base45.decode(code.substring("KRUG1:".length())).orElseThrow();
    }

    static String text(byte[] bytes) {
        return "KRUG1:" + Base45.encode(bytes);
    }

    static TicketVerdict refused(TicketVerdict.Reason reason) {
        return new TicketVerdict.Refused(reason);
    }
}
