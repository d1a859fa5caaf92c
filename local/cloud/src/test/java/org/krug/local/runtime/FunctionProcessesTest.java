package org.krug.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krug.local.TestProject;
import org.krug.local.lambda.CallOutcome;
import org.krug.local.lambda.RunningFunction;
import org.krug.local.template.LambdaFunction;

/** Small handlers in processes of their own, under AWS's runtime client. */
class FunctionProcessesTest {
    private static final String JAR = "functions/apart/target/apart-lambda.jar";

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private RunningFunction function(String handler, boolean snapStart, Map<String, String> variables) {
        TestProject.in(folder);
        OwnProcesses processes =
                new OwnProcesses(folder, value -> value.replace("CLOUD", "here"), Map.of("AWS_REGION", "eu-central-1"));
        open.add(processes);
        RunningFunction function = processes.of(new LambdaFunction(
                "Apart", "krug-apart", handler, Path.of(JAR), Duration.ofSeconds(2), variables, snapStart, Set.of()));
        open.add(function);
        return function;
    }

    private RunningFunction function() {
        return function("app.Apart", false, Map.of());
    }

    private static CallOutcome call(RunningFunction function, String what) {
        return function.call(("\"" + what + "\"").getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(RunningFunction function, String what) {
        return answer(call(function, what));
    }

    private static String answer(CallOutcome outcome) {
        assertThat(outcome).isInstanceOf(CallOutcome.Answered.class);
        String json = new String(((CallOutcome.Answered) outcome).answer(), StandardCharsets.UTF_8);
        return json.substring(1, json.length() - 1);
    }

    private static long pid(String answer) {
        return Long.parseLong(answer.split(" ", -1)[0]);
    }

    @Nested
    class Calls {
        @Test
        void twoCallsAreAnsweredByOneProcessThatIsNotThisOne() {
            RunningFunction function = function();

            String first = answer(function, "pid");
            String second = answer(function, "pid");

            assertThat(pid(first)).isNotEqualTo(ProcessHandle.current().pid());
            assertThat(second).isEqualTo(pid(first) + " 2");
        }

        @Test
        void nothingStartsBeforeTheFirstCall() {
            RunningFunction function = function();

            assertThat(function.status().started()).isFalse();
            answer(function, "pid");
            assertThat(function.status().started()).isTrue();
            assertThat(function.status().where()).startsWith("1 processes started");
        }

        @Test
        void callsAtOnceAreAnsweredByDifferentProcessesUpToTheLimit() {
            RunningFunction function = function();

            List<CompletableFuture<String>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> answer(function, "pid")))
                    .toList();

            assertThat(answers.stream().map(each -> pid(each.join())).distinct())
                    .hasSizeBetween(1, 2);
            assertThat(function.status().calls()).isEqualTo(6);
        }

        @Test
        void aFunctionIsToldWhatLambdaTells() {
            assertThat(answer(function(), "context"))
                    .isEqualTo("krug-apart 512 true arn:aws:lambda:eu-central-1:000000000000:function:krug-apart:live");
        }

        @Test
        void itsEnvironmentIsItsOwn() {
            RunningFunction function = function("app.Apart", false, Map.of("GREETING", "CLOUD"));

            assertThat(answer(function, "environment"))
                    .contains("GREETING=here")
                    .contains("AWS_REGION=eu-central-1")
                    .contains("AWS_LAMBDA_FUNCTION_NAME=krug-apart")
                    .contains("AWS_LAMBDA_INITIALIZATION_TYPE=on-demand")
                    .contains("_HANDLER=app.Apart")
                    .doesNotContain("HOME=")
                    .doesNotContain("JAVA_HOME");
        }
    }

    @Nested
    class Failures {
        @Test
        void anExceptionIsReportedAndTheProcessGoesOn() {
            RunningFunction function = function();
            String before = answer(function, "pid");

            assertThat(call(function, "fail")).isInstanceOfSatisfying(CallOutcome.Failed.class, failed -> {
                assertThat(failed.type()).isEqualTo("java.lang.IllegalStateException");
                assertThat(failed.message()).startsWith("on purpose").contains("Apart.java");
            });
            assertThat(answer(function, "pid")).isEqualTo(pid(before) + " 3");
        }

        @Test
        void aCallThatTakesTooLongEndsItsProcessAndTheNextGetsAnother() {
            RunningFunction function = function();
            long before = pid(answer(function, "pid"));

            assertThat(call(function, "sleep")).isEqualTo(new CallOutcome.TimedOut(2));
            assertThat(ProcessHandle.of(before)).isEmpty();
            assertThat(answer(function, "pid")).isNotEqualTo(before + " 2").endsWith(" 1");
        }

        @Test
        void aProcessThatExitsFailsItsCallOnly() {
            RunningFunction function = function();

            assertThat(call(function, "exit")).isInstanceOfSatisfying(CallOutcome.Failed.class, failed -> {
                assertThat(failed.type()).isEqualTo("Runtime.ExitError");
                assertThat(failed.message()).endsWith("Runtime exited with error: exit status 3");
            });
            assertThat(answer(function, "pid")).endsWith(" 1");
        }

        @Test
        void aFunctionOutOfMemoryFailsItsCallAndStartsAnew() {
            RunningFunction function = function();

            assertThat(call(function, "memory"))
                    .isInstanceOfSatisfying(
                            CallOutcome.Failed.class,
                            failed -> assertThat(failed.type()).isEqualTo("java.lang.OutOfMemoryError"));
            assertThat(answer(function, "pid")).endsWith(" 1");
        }

        @Test
        void aProcessThatDiesBetweenTwoCallsIsReplacedUnseen() {
            RunningFunction function = function();
            ProcessHandle process =
                    ProcessHandle.of(pid(answer(function, "pid"))).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();

            assertThat(answer(function, "pid")).endsWith(" 1");
            assertThat(function.status().errors()).isZero();
        }

        @Test
        void aHandlerThatCannotBeMadeFailsEveryCallWithItsReason() {
            RunningFunction function = function("app.Broken", false, Map.of());

            assertThat(call(function, "pid"))
                    .isInstanceOfSatisfying(
                            CallOutcome.Failed.class,
                            failed -> assertThat(failed.toString()).contains("no start today"));
        }

        @Test
        void processesEndWithTheirFunction() {
            RunningFunction function = function();
            long pid = pid(answer(function, "pid"));

            function.close();

            assertThat(ProcessHandle.of(pid)).isEmpty();
        }
    }

    @Nested
    class SnapStart {
        @Test
        void hooksAreCalledAroundTheCheckpoint() {
            assertThat(answer(function("app.Frozen", true, Map.of()), "")).isEqualTo("made frozen restored");
        }

        @Test
        void withoutSnapStartNoHookIsCalled() {
            assertThat(answer(function("app.Frozen", false, Map.of()), "")).isEqualTo("made");
        }

        @Test
        void aHookThatFailsFailsTheStart() {
            assertThat(call(function("app.Frozen", true, Map.of("FAIL", "yes")), ""))
                    .isInstanceOfSatisfying(
                            CallOutcome.Failed.class,
                            failed -> assertThat(failed.toString()).contains("CheckpointException"));
        }
    }
}
