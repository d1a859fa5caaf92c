package org.krug.contract.codes;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krug.contract.EventId;
import org.krug.contract.codes.VenueVerdict.Genuine;

class MutatedVenueCodesTest {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567AZ01-_ =à\u0000";
    private static final VenueSecret SECRET = VenueSecret.of(new byte[32]);
    private static final EventId EVENT = new EventId(new UUID(1, 2));
    private static final Instant NOON = Instant.parse("2030-02-09T12:00:00Z");
    private static final List<String> GENUINE =
            List.of(VenueCode.make(SECRET, EVENT, NOON), VenueCode.make(SECRET, EVENT, NOON.plusSeconds(30)));

    @Test
    void noneOfManyMutatedVenueCodesIsAccepted() {
        Mutations.noneIsTaken(
                MutatedVenueCodesTest::mutated,
                code -> !GENUINE.contains(code) && VenueCode.verify(code, SECRET, EVENT) instanceof Genuine);
    }

    private static String mutated(SplittableRandom random) {
        String code = GENUINE.get(random.nextInt(GENUINE.size()));
        String other = GENUINE.get(random.nextInt(GENUINE.size()));
        int at = random.nextInt(code.length());
        return switch (random.nextInt(4)) {
            case 0 -> code.substring(0, at) + other.substring(at);
            case 1 -> code.substring(0, at) + character(random) + code.substring(at);
            case 2 -> code.substring(0, at) + code.substring(at + 1);
            default -> replaced(code, random);
        };
    }

    private static String replaced(String code, SplittableRandom random) {
        char[] characters = code.toCharArray();
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            characters[random.nextInt(characters.length)] = character(random);
        }
        return new String(characters);
    }

    private static char character(SplittableRandom random) {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}
