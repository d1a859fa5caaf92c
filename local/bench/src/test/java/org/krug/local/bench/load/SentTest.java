package org.krug.local.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentTest {
    private static Sent transaction(String items, String consumed) {
        return Sent.of(
                "TransactWriteItems",
                "{\"TransactItems\":[" + items + "]}",
                Sent.json("{\"ConsumedCapacity\":" + consumed + "}"));
    }

    private static String put(int bytes) {
        return "{\"Put\":{\"Item\":{\"pk\":{\"S\":\"" + "x".repeat(bytes) + "\"}}}}";
    }

    @Test
    void whatIsReadCountsAsTheEngineSaysOverAllTables() {
        Sent sent = Sent.of(
                "BatchGetItem",
                "{}",
                Sent.json("{\"ConsumedCapacity\":[{\"TableName\":\"a\",\"CapacityUnits\":2.0},"
                        + "{\"TableName\":\"b\",\"CapacityUnits\":1.5}]}"));

        assertThat(sent.readUnits()).isEqualTo(3.5);
        assertThat(sent.writeUnits()).isZero();
    }

    @Test
    void eachItemOfATransactionCountsDoubleForEachKilobyte() {
        String check = "{\"ConditionCheck\":{\"Key\":{}}}";

        assertThat(transaction(put(100) + "," + put(1500) + "," + check, "[]").writeUnits())
                .isEqualTo(2 + 4 + 2);
    }

    @Test
    void whatTheEngineCountsBesidesCountsToo() {
        assertThat(transaction(put(100), "[{\"CapacityUnits\":6.0}]").writeUnits())
                .isEqualTo(6);
    }
}
