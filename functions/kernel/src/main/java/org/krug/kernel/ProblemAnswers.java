package org.krug.kernel;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.InvalidInput;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;
import org.krug.web.Page;
import org.krug.web.RefusalPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with problems: for refusals, for what the framework could not read, and for bugs. A browser gets them as a page. */
@SerdeImport(Problem.class)
@SerdeImport(Problem.Field.class)
final class ProblemAnswers {
    static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");
    private static final Pattern LOGGABLE =
            Pattern.compile("|[a-z][a-z-]{0,30}(\\.[a-z]{1,5})?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private ProblemAnswers() {}

    static MutableHttpResponse<Object> answer(HttpRequest<?> request, Refusal refusal) {
        Language language = CallerBinder.of(request).language();
        return answer(request, Problems.of(refusal, language), language);
    }

    private static MutableHttpResponse<Object> answer(HttpRequest<?> request, InvalidInput wrong) {
        Language language = CallerBinder.of(request).language();
        MutableHttpResponse<Object> answer = answer(request, Problems.of(wrong, language), language);
        // Whoever opens an address has filled in no field: it is cut off, or mistyped.
        return isBrowser(request) && request.getMethod() == HttpMethod.GET
                ? answer.body(RefusalPage.html(Problems.of(Refusal.of(ProblemType.NOT_FOUND), language), language))
                : answer;
    }

    private static MutableHttpResponse<Object> answer(HttpRequest<?> request, Problem problem, Language language) {
        MutableHttpResponse<Object> answer = HttpResponse.status(HttpStatus.valueOf(problem.status()));
        if (!isBrowser(request)) {
            return answer.<Object>body(problem).contentType(PROBLEM_JSON);
        }
        return answer.<Object>body(RefusalPage.html(problem, language))
                .headers(headers -> Page.headers().forEach(headers::set));
    }

    /** Browsers ask for pages by name when somebody opens an address; programs ask for JSON or for anything. */
    private static boolean isBrowser(HttpRequest<?> request) {
        List<String> wanted = request.accept().stream().map(MediaType::getName).toList();
        return wanted.contains(MediaType.TEXT_HTML)
                && !wanted.contains(MediaType.APPLICATION_JSON)
                && !wanted.contains(PROBLEM_JSON.getName());
    }

    private static Refusal malformed(Malformed reason) {
        return Refusal.of(ProblemType.MALFORMED_REQUEST).with("reason", reason);
    }

    /**
     * What the code refuses. By routes of errors, which the framework holds ready; for a handler of an exception it looks through all its beans each
     * time.
     */
    @Controller
    @Produces(MediaType.ALL)
    static final class OfRefusals {
        @Error(global = true)
        HttpResponse<?> refused(HttpRequest<?> request, RefusedException refused) {
            return answer(request, refused.refusal());
        }

        @Error(global = true)
        HttpResponse<?> invalid(HttpRequest<?> request, InvalidInput wrong) {
            return answer(request, wrong);
        }
    }

    @Singleton
    static final class OfEverythingElse implements ExceptionHandler<Throwable, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
            if (thrown instanceof IllegalArgumentException && brokenEscape(thrown)) {
                return answer(request, malformed(Malformed.BROKEN_ESCAPE));
            }
            LOG.error("{} {} failed", request.getMethod(), withoutSecrets(request.getPath()), thrown);
            return answer(request, Refusal.of(ProblemType.UNEXPECTED));
        }
    }

    /** The framework's reader of forms throws what a bug would throw when it meets a percent sign with no number behind it. */
    private static boolean brokenEscape(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .limit(5)
                .anyMatch(frame -> frame.getClassName().endsWith("QueryStringDecoder"));
    }

    /** A path to be logged: ids and words stay, while secret addresses, codes and whatever else stands there are left out. */
    static String withoutSecrets(String path) {
        return Stream.of(path.split("/", -1))
                .map(part -> LOGGABLE.matcher(part).matches() ? part : "*")
                .collect(Collectors.joining("/"));
    }

    /** What the framework answers itself: unreadable bodies, unknown routes, wrong methods and media types. */
    @Singleton
    @Replaces(ErrorResponseProcessor.class)
    static final class OfTheFramework implements ErrorResponseProcessor<Object> {
        @Override
        public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
            HttpRequest<?> request = context.getRequest();
            Optional<InvalidInput> wrong = context.getRootCause().flatMap(WrongField::in);
            if (wrong.isPresent()) {
                return answer(request, wrong.get());
            }
            ProblemType type = type(base.code());
            return type == ProblemType.MALFORMED_REQUEST
                    ? answer(
                            request,
                            context.getRootCause()
                                    .map(OfTheFramework::malformed)
                                    .orElse(Refusal.of(type)))
                    : answer(request, Refusal.of(type));
        }

        private static Refusal malformed(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof SerdeException) {
                    return ProblemAnswers.malformed(Malformed.ANOTHER_KIND);
                }
                if (cause instanceof UnsatisfiedBodyRouteException
                        || cause.getClass().getSimpleName().equals("EmptyBodyException")) {
                    return ProblemAnswers.malformed(Malformed.NO_BODY);
                }
            }
            return Refusal.of(ProblemType.MALFORMED_REQUEST);
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
