package org.krug.kernel;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.krug.contract.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What AWS could not do: a busy table is nobody's fault and passes, so that the person is asked to try again; anything else is ours. */
@Singleton
final class BusyTables implements ExceptionHandler<SdkException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(BusyTables.class);
    private static final String SECONDS = "1";

    @Override
    public HttpResponse<?> handle(HttpRequest request, SdkException failed) {
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), failed);
        boolean passes = isBusy(failed);
        var answer = ProblemAnswers.answer(request, Refusal.of(passes ? ProblemType.BUSY : ProblemType.UNEXPECTED));
        return passes ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS) : answer;
    }

    private static boolean isBusy(SdkException failed) {
        return switch (failed) {
            case TransactionCanceledException cancelled -> Transactions.passes(cancelled);
            case TransactionConflictException conflict -> true;
            case AwsServiceException service -> service.isThrottlingException();
            default -> false;
        };
    }
}
