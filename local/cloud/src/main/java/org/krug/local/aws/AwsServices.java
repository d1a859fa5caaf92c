package org.krug.local.aws;

import java.nio.file.Path;
import java.util.Map;
import org.krug.local.aws.cognito.Cognito;
import org.krug.local.aws.mail.Mailbox;
import org.krug.local.aws.mail.MailboxPages;
import org.krug.local.aws.mail.Ses;
import org.krug.local.aws.parameters.ParameterStore;
import org.krug.local.aws.push.PushPages;
import org.krug.local.aws.push.Pushes;
import org.krug.local.aws.push.Sns;
import org.krug.local.aws.scheduler.LocalScheduler;
import org.krug.local.aws.scheduler.SchedulerEndpoint;
import org.krug.local.aws.scheduler.TargetInvoker;
import org.krug.local.clock.LocalClock;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpCall;

/**
 * All emulated services over one data folder. The SDK's clients reach a service at the local cloud's address and the service's path,
 * for instance by {@code AWS_ENDPOINT_URL_SSM=http://127.0.0.1:PORT/_local/aws/ssm}. At most one process may have a folder open.
 *
 * @param mailbox every mail that was sent
 * @param cognito the user pool
 * @param scheduler the schedules, to be fired on call while the clock stands
 * @param pushes every push that would have gone to a device
 * @param endpoint all services at one address, as a single {@code AWS_ENDPOINT_URL} needs it; wants paths from that address on
 * @param endpoints by path: each answers its path itself and everything below it, and wants calls with their <em>whole</em> path
 */
public record AwsServices(
        Mailbox mailbox,
        Cognito cognito,
        LocalScheduler scheduler,
        ParameterStore parameters,
        Sns sns,
        Pushes pushes,
        Endpoint endpoint,
        Map<String, Endpoint> endpoints)
        implements AutoCloseable {
    public static final String COGNITO = "/_local/aws/cognito";
    public static final String SES = "/_local/aws/ses";
    public static final String SCHEDULER = "/_local/aws/scheduler";
    public static final String SSM = "/_local/aws/ssm";
    public static final String SNS = "/_local/aws/sns";
    public static final String PUSHES = "/_local/pushes";
    public static final String MAILBOX = "/_local/mailbox";

    /**
     * Opens the services, with the state of earlier runs if there is any. Schedules fire by
     * themselves only after {@link #start}: the overdue ones of an earlier run must find their functions within reach.
     *
     * @param data the folder, made when missing
     * @param invoker runs the functions that schedules are for
     * @param publicBaseUrl the local cloud's own address, without a slash at its end; it becomes part of the tokens' issuer
     */
    public static AwsServices open(Path data, LocalClock clock, TargetInvoker invoker, String publicBaseUrl) {
        return at(data, clock, invoker, Cognito.issuer(publicBaseUrl));
    }

    /**
     * As {@link #open}, for a local cloud that serves {@link #endpoint} at an address of its own.
     *
     * @param issuer what tokens carry as {@code iss}: that address, a slash and {@link Cognito#poolId}
     */
    public static AwsServices at(Path data, LocalClock clock, TargetInvoker invoker, String issuer) {
        Mailbox mailbox = Mailbox.open(data.resolve("mailbox.jsonl"), clock);
        Cognito cognito = Cognito.open(data.resolve("cognito"), clock, mailbox, issuer);
        ParameterStore parameters = ParameterStore.open(data.resolve("parameters.jsonl"), clock);
        LocalScheduler scheduler = LocalScheduler.open(data.resolve("scheduler"), clock, invoker);
        Pushes pushes = Pushes.open(data.resolve("pushes.jsonl"), clock);
        Sns sns = Sns.open(data.resolve("endpoints.jsonl"), pushes);
        Endpoint push = sns.endpoint();
        PushPages pushPages = new PushPages(pushes);
        Endpoint ses = new Ses(mailbox).endpoint();
        Endpoint schedules = new SchedulerEndpoint(scheduler, clock);
        Endpoint ssm = parameters.endpoint();
        MailboxPages pages = new MailboxPages(mailbox);
        Map<String, Endpoint> endpoints = Map.of(
                COGNITO,
                below(COGNITO, cognito),
                SES,
                below(SES, ses),
                SCHEDULER,
                below(SCHEDULER, schedules),
                SSM,
                below(SSM, ssm),
                SNS,
                below(SNS, push),
                PUSHES,
                pushPages,
                PUSHES + ".json",
                pushPages,
                MAILBOX,
                pages,
                MAILBOX + ".json",
                pages);
        Endpoint all = new OneAddress(cognito, ses, schedules, ssm, push);
        return new AwsServices(mailbox, cognito, scheduler, parameters, sns, pushes, all, endpoints);
    }

    static Endpoint below(String prefix, Endpoint endpoint) {
        return call -> endpoint.answer(new HttpCall(
                call.method(),
                call.path().equals(prefix) ? "/" : call.path().substring(prefix.length()),
                call.rawQuery(),
                call.headers(),
                call.body(),
                call.sourceIp()));
    }

    /** Lets schedules fire by themselves while the clock runs. */
    public void start() {
        scheduler.start();
    }

    /** Ends the firing under way, then closes the files. */
    @Override
    public void close() {
        scheduler.close();
        sns.close();
        pushes.close();
        parameters.close();
        cognito.close();
        mailbox.close();
    }
}
