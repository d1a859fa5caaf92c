package org.krug.kernel;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.krug.contract.InvalidInput;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with problems: for refusals, for what the framework could not read, and for bugs. */
@SerdeImport(Problem.class)
@SerdeImport(Problem.Field.class)
final class ProblemAnswers {
    static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private ProblemAnswers() {}

    static MutableHttpResponse<Problem> answer(Problem problem) {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(problem.status()))
                .body(problem)
                .contentType(PROBLEM_JSON);
    }

    private static MutableHttpResponse<Problem> answer(HttpRequest<?> request, ProblemType type) {
        return answer(Problems.of(Refusal.of(type), CallerBinder.of(request).language()));
    }

    private static Optional<InvalidInput> wrongField(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput wrong) {
                return Optional.of(wrong);
            }
        }
        return Optional.empty();
    }

    @Singleton
    static final class OfRefusals implements ExceptionHandler<RefusedException, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(HttpRequest request, RefusedException refused) {
            return answer(
                    Problems.of(refused.refusal(), CallerBinder.of(request).language()));
        }
    }

    @Singleton
    static final class OfInvalidInput implements ExceptionHandler<InvalidInput, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(HttpRequest request, InvalidInput wrong) {
            return answer(Problems.of(wrong, CallerBinder.of(request).language()));
        }
    }

    @Singleton
    static final class OfEverythingElse implements ExceptionHandler<Throwable, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
            if (thrown instanceof IllegalArgumentException && brokenEscape(thrown)) {
                return answer(request, ProblemType.MALFORMED_REQUEST);
            }
            LOG.error("{} {} failed", request.getMethod(), request.getPath(), thrown);
            return answer(request, ProblemType.UNEXPECTED);
        }
    }

    /** The framework's reader of forms throws what a bug would throw when it meets a percent sign with no number behind it. */
    private static boolean brokenEscape(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .limit(5)
                .anyMatch(frame -> frame.getClassName().endsWith("QueryStringDecoder"));
    }

    /** What the framework answers itself: unreadable bodies, unknown routes, wrong methods and media types. */
    @Singleton
    @Replaces(ErrorResponseProcessor.class)
    static final class OfTheFramework implements ErrorResponseProcessor<Problem> {
        @Override
        public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
            Optional<InvalidInput> wrong = context.getRootCause().flatMap(ProblemAnswers::wrongField);
            if (wrong.isPresent()) {
                return answer(Problems.of(
                        wrong.get(), CallerBinder.of(context.getRequest()).language()));
            }
            return answer(context.getRequest(), type(base.code()));
        }

        private static ProblemType type(int status) {
            return switch (status) {
                case 401 -> ProblemType.NOT_SIGNED_IN;
                case 403 -> ProblemType.NOT_ALLOWED;
                case 404 -> ProblemType.NOT_FOUND;
                case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                case 406 -> ProblemType.NOT_ACCEPTABLE;
                case 413 -> ProblemType.TOO_LARGE;
                case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                default -> status >= 500 ? ProblemType.UNEXPECTED : ProblemType.MALFORMED_REQUEST;
            };
        }
    }
}
