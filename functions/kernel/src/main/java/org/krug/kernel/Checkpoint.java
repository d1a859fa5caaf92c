package org.krug.kernel;

import io.micronaut.context.ApplicationContext;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSessionContext;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * What a function does around the checkpoint of SnapStart (AWS Lambda Developer Guide, "Implement code before or after Lambda function snapshots").
 * Before it, the function is primed and forgets what no snapshot may hold: generators of random numbers, keys, credentials, connections, TLS
 * sessions. Where there is no SnapStart none of it happens.
 */
public final class Checkpoint implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);

    /** A path is called in each language in each of them: more than the 200 calls after which the JVM's first compiler takes a method. */
    private static final int ROUNDS = 125;

    private final Primed function;
    private final ApplicationContext context;

    private Checkpoint(Primed function, ApplicationContext context) {
        this.function = function;
        this.context = context;
    }

    /**
     * Has the function readied at a checkpoint.
     *
     * @return to be kept by the function: Lambda's runtime client holds it by a weak reference only
     */
    public static Checkpoint of(Primed function, ApplicationContext context) {
        Checkpoint checkpoint = new Checkpoint(function, context);
        Core.getGlobalContext().register(checkpoint);
        return checkpoint;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> ignored) {
        CheckpointedHttp http = context.getBean(CheckpointedHttp.class);
        PrimingTable table = context.getBean(PrimingTable.class);
        try {
            // Kept as connections will be after the restore, and closed by the next request, which goes over it too.
            table.look(function.primingTable());
            http.keepConnections(false);
            for (int round = 0; round < ROUNDS; round++) {
                table.ask(function.primingTable());
                function.prime();
            }
        } catch (RuntimeException | LinkageError e) {
            // A cold first call is better than a version that can't be published because a table was slow.
            LOG.error("not primed", e);
        } finally {
            forget();
            http.keepConnections(true);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> ignored) {
        forget();
        context.getBean(AwsCredentialsProvider.class).resolveCredentials();
    }

    private void forget() {
        context.getBeansOfType(Forgetful.class).forEach(Forgetful::forget);
        try {
            SSLSessionContext sessions = SSLContext.getDefault().getClientSessionContext();
            Collections.list(sessions.getIds())
                    .forEach(id -> sessions.getSession(id).invalidate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}
