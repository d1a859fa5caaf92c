package org.krug.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krug.local.services.CloudServices;
import picocli.CommandLine;

/** What keeps the local cloud from starting is said clearly. */
class StartTest {
    @TempDir
    static Path folder;

    static TestProject project;

    @BeforeAll
    static void build() {
        project = TestProject.in(folder);
    }

    private static void start() {
        LocalCloud.start(CloudOptions.of(project.template()), surroundings -> CloudServices.none())
                .close();
    }

    private static void assertRefused(String from, String to, String... message) {
        project.rewriteTemplate(from, to);
        try {
            assertThatThrownBy(StartTest::start)
                    .isInstanceOf(CloudStartException.class)
                    .satisfies(refusal -> assertThat(refusal.getMessage()).contains(message));
        } finally {
            project.rewriteTemplate(to, from);
        }
    }

    @Test
    void twoValuesForOneEnvironmentVariableAreRefused() {
        assertRefused("SOCKETS: !Sub", "GREETING: !Sub", "EchoFunction and RawFunction", "GREETING two values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Type: DynamoDB # copies | Type: Kinesis | ConsumerFunction.Copies",
                "!Ref CopiesTable | !Ref NoTable | NoTable",
                "${Integration} | ${Elsewhere} | Elsewhere",
                "functions/twin/target/twin-lambda.jar | functions/none/target/none.jar | TwinFunction",
                "MaximumRetryAttempts: 1 | ParallelizationFactor: 1 | ConsumerFunction.Copies",
                "GREETING: !Ref | GREETING: !Foo | Fn::Foo"
            })
    void whatTheTemplateGetsWrongIsNamed(String from, String to, String named) {
        assertRefused(from, to, named);
    }

    @Test
    void aPortInUseIsAClearErrorAndExitCodeOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLine line = Krug.commandLine();
            StringWriter err = new StringWriter();
            line.setErr(new PrintWriter(err));
            int exit = line.execute(
                    "up",
                    "--port",
                    String.valueOf(taken.getLocalPort()),
                    "--template",
                    project.template().toString(),
                    "--data",
                    folder.resolve("data").toString());
            assertThat(exit).isEqualTo(1);
            assertThat(err.toString()).contains("Port " + taken.getLocalPort() + " is in use", "--port");
        }
    }

    @Test
    void wrongUsageIsExitCodeTwo() {
        CommandLine line = Krug.commandLine();
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));
        assertThat(line.execute("up", "--port", "many")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: krug up");
    }
}
