package org.krug.privacy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Everything that is printed meanwhile, on both of the process's outputs: logs go there. */
final class CapturedOutput {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private CapturedOutput() {
        System.setOut(both(out));
        System.setErr(both(err));
    }

    static CapturedOutput begin() {
        return new CapturedOutput();
    }

    private PrintStream both(PrintStream shown) {
        OutputStream tee = new OutputStream() {
            @Override
            public void write(int one) {
                shown.write(one);
                synchronized (text) {
                    text.write(one);
                }
            }
        };
        return new PrintStream(tee, true, StandardCharsets.UTF_8);
    }

    /** What was printed. */
    String end() {
        System.setOut(out);
        System.setErr(err);
        synchronized (text) {
            return text.toString(StandardCharsets.UTF_8);
        }
    }
}
