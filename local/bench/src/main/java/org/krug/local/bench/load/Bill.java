package org.krug.local.bench.load;

import java.util.ArrayList;
import java.util.List;

/** What something costs, line by line. */
final class Bill {
    private final List<Line> lines = new ArrayList<>();

    /** @param from how the amount comes about */
    record Line(Prices price, double amount, String from) {
        double dollars() {
            return price.of(amount);
        }
    }

    Bill add(Prices price, double amount, String from) {
        lines.add(new Line(price, amount, from));
        return this;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    double dollars() {
        return lines.stream().mapToDouble(Line::dollars).sum();
    }
}
