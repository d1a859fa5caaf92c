package org.krug.local.bench.load;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What AWS takes in us-east-1, in dollars, without any free tier. */
enum Prices {
    TABLE_WRITES("DynamoDB write units", 0.625, 1e6),
    TABLE_READS("DynamoDB read units", 0.125, 1e6),
    CALLS("Lambda calls", 0.20, 1e6),
    GIGABYTE_SECONDS("Lambda GB-seconds (arm64)", 0.0000133, 1),
    HTTP_REQUESTS("HTTP API requests", 1.00, 1e6),
    MESSAGES("WebSocket messages", 1.00, 1e6),
    CONNECTION_MINUTES("WebSocket connection minutes", 0.25, 1e6);

    final String title;
    private final double dollars;
    private final double forSoMany;

    Prices(String title, double dollars, double forSoMany) {
        this.title = title;
        this.dollars = dollars;
        this.forSoMany = forSoMany;
    }

    double of(double amount) {
        return amount * dollars / forSoMany;
    }

    /** As price lists put it. */
    String perUnit() {
        BigDecimal exact = BigDecimal.valueOf(dollars);
        String plain = exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
        return forSoMany == 1 ? "$" + plain : "$" + plain + " a million";
    }
}
