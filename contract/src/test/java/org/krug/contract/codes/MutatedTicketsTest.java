package org.krug.contract.codes;

import static org.krug.contract.codes.CodesFixture.DOOR;
import static org.krug.contract.codes.CodesFixture.ISSUED;
import static org.krug.contract.codes.CodesFixture.NOON;
import static org.krug.contract.codes.CodesFixture.PRINTED;
import static org.krug.contract.codes.CodesFixture.SHOWN;
import static org.krug.contract.codes.CodesFixture.bytes;
import static org.krug.contract.codes.CodesFixture.text;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MutatedTicketsTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:az\u0000К";
    private static final List<String> GENUINE = List.of(SHOWN, SHOWN, PRINTED, ISSUED);

    @Test
    void noneOfManyMutatedTicketsIsAccepted() {
        Mutations.noneIsTaken(
                MutatedTicketsTest::mutated,
                code -> !GENUINE.contains(code) && DOOR.verify(code, NOON) instanceof TicketVerdict.Genuine);
    }

    private static String mutated(SplittableRandom random) {
        String code = GENUINE.get(random.nextInt(GENUINE.size()));
        return switch (random.nextInt(7)) {
            case 0, 1 -> bitsFlipped(code, random);
            case 2 -> bytesCopied(code, random);
            case 3 -> charactersReplaced(code, random);
            case 4 -> charactersSwapped(code, random);
            case 5 -> lengthChanged(code, random);
            default -> spliced(code, GENUINE.get(random.nextInt(GENUINE.size())), random);
        };
    }

    private static String bitsFlipped(String code, SplittableRandom random) {
        byte[] bytes = bytes(code);
        for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return text(bytes);
    }

    private static String bytesCopied(String code, SplittableRandom random) {
        byte[] bytes = bytes(code);
        int length = random.nextInt(1, bytes.length / 2);
        byte[] source = bytes(GENUINE.get(random.nextInt(GENUINE.size())));
        int from = random.nextInt(Math.max(1, source.length - length));
        int to = random.nextInt(bytes.length - length);
        System.arraycopy(source, from, bytes, to, Math.min(length, source.length - from));
        return text(bytes);
    }

    private static String charactersReplaced(String code, SplittableRandom random) {
        StringBuilder text = new StringBuilder(code);
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            text.setCharAt(random.nextInt(text.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String charactersSwapped(String code, SplittableRandom random) {
        StringBuilder text = new StringBuilder(code);
        int one = random.nextInt(text.length());
        int other = random.nextInt(text.length());
        text.setCharAt(one, code.charAt(other));
        text.setCharAt(other, code.charAt(one));
        return text.toString();
    }

    private static String lengthChanged(String code, SplittableRandom random) {
        int at = random.nextInt(code.length());
        return random.nextBoolean()
                ? code.substring(0, at) + code.substring(Math.min(code.length(), at + 3))
                : code.substring(0, at) + ALPHABET.charAt(random.nextInt(ALPHABET.length())) + code.substring(at);
    }

    private static String spliced(String head, String tail, SplittableRandom random) {
        return head.substring(0, random.nextInt(head.length())) + tail.substring(random.nextInt(tail.length()));
    }
}
