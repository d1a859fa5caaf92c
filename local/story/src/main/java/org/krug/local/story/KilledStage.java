package org.krug.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A local cloud that is killed (`kill -9`) at moments nobody expects, and started again on the same data. The story goes on where it was: whoever
 * was not answered asks again.
 */
final class KilledStage implements Stage {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofSeconds(10);
    /** A kill falls so long after its moment has come, in milliseconds, so that it meets requests at every point. */
    private static final int LONGEST_DELAY = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CloudProcess cloud = CloudProcess.fresh();
    private final Random random;
    /** Counts of calls at which a kill is due, ascending. */
    private final Deque<Integer> due;

    private Instant now;
    private int calls;
    private int killed;

    private KilledStage(Instant begin, Deque<Integer> due, Random random) {
        this.now = begin;
        this.due = due;
        this.random = random;
        revived();
    }

    /**
     * Starts it on fresh data.
     *
     * @param calls over about how many calls of the clock the kills are spread
     */
    static KilledStage start(Instant begin, int kills, long seed, int calls) {
        Random random = new Random(seed);
        Deque<Integer> moments =
                random.ints(kills, 1, calls + 1).sorted().boxed().collect(Collectors.toCollection(ArrayDeque::new));
        return new KilledStage(begin, moments, random);
    }

    /** How often it was killed. */
    synchronized int killed() {
        return killed;
    }

    @Override
    public URI address() {
        return cloud.address();
    }

    @Override
    public URI services() {
        return address().resolve("/_local/aws");
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void standAt(Instant moment) {
        clock("{\"set\":\"" + moment + "\",\"stands\":true}");
        now = moment;
        killSoon();
    }

    @Override
    public void runDue() {
        clock("{\"due\":true}");
    }

    @Override
    public void settle() {
        killSoon();
        clock("{\"settle\":true}");
    }

    @Override
    public boolean revived() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            cloud.start(now);
            if (answers()) {
                killIfDue();
                return true;
            }
            pause(50);
        }
        throw new StoryStoppedException(
                "The local cloud did not come back within " + PATIENCE.toSeconds() + " s: " + cloud.lastWords());
    }

    @Override
    public void close() {
        synchronized (this) {
            due.clear();
        }
        cloud.close();
        client.shutdownNow();
    }

    private synchronized void killSoon() {
        calls++;
        killIfDue();
    }

    /** One at a time: where more are due than there are calls, the next one meets the cloud as soon as it is back. */
    private synchronized void killIfDue() {
        if (!due.isEmpty() && due.getFirst() <= calls) {
            due.removeFirst();
            int delay = random.nextInt(LONGEST_DELAY);
            Thread.ofVirtual().start(() -> {
                pause(delay);
                kill();
            });
        }
    }

    private synchronized void kill() {
        if (cloud.kill()) {
            killed++;
        } else {
            // It lay dead already: this kill is still to come.
            due.addFirst(calls + 1);
        }
    }

    private void clock(String wish) {
        while (true) {
            try {
                HttpResponse<String> answer = client.send(
                        clock(PATIENCE).POST(BodyPublishers.ofString(wish)).build(), BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new StoryStoppedException("The clock did not obey " + wish + ": " + answer.body());
                }
                return;
            } catch (IOException e) {
                revived();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    /** While it starts, it says so with another status. */
    private boolean answers() {
        try {
            return client.send(clock(GLANCE).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder clock(Duration patience) {
        return HttpRequest.newBuilder(address().resolve("/_local/clock")).timeout(patience);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StoryStoppedException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoryStoppedException("The story was interrupted", e);
    }
}
