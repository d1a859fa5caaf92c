package org.krug.house.once;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Lets a function die at one of its writes, before DynamoDB hears of it or before it hears back from DynamoDB. Counts requests, too. */
public final class Interruptions implements ExecutionInterceptor {
    private static final AtomicReference<Plan> PLAN = new AtomicReference<>(new Plan(0, Side.BEFORE));
    private static final ExecutionAttribute<Integer> NUMBER = new ExecutionAttribute<>("write");
    private static final AtomicInteger WRITES = new AtomicInteger();
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    enum Side {
        BEFORE,
        AFTER
    }

    private record Plan(int write, Side side) {}

    /** The n-th write from now on, counted from 1, is the last. */
    static void at(int write, Side side) {
        WRITES.set(0);
        PLAN.set(new Plan(write, side));
    }

    /** Ends the plan; tells whether it came to that write. */
    static boolean happened() {
        return WRITES.get() >= PLAN.getAndSet(new Plan(0, Side.BEFORE)).write();
    }

    static int requestsSoFar() {
        return REQUESTS.get();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        REQUESTS.incrementAndGet();
        if (isWrite(context.request())) {
            int write = WRITES.incrementAndGet();
            attributes.putAttribute(NUMBER, write);
            dieIf(write, Side.BEFORE);
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (isWrite(context.request())) {
            dieIf(attributes.getAttribute(NUMBER), Side.AFTER);
        }
    }

    private static void dieIf(int write, Side side) {
        if (PLAN.get().equals(new Plan(write, side))) {
            throw new IllegalStateException("died on purpose");
        }
    }

    private static boolean isWrite(SdkRequest request) {
        return request instanceof TransactWriteItemsRequest
                || request instanceof PutItemRequest
                || request instanceof UpdateItemRequest
                || request instanceof DeleteItemRequest
                || request instanceof BatchWriteItemRequest;
    }
}
