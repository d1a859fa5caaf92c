package org.krug.checkin;

import java.util.function.Function;
import org.krug.contract.EventId;
import org.krug.contract.checkin.CheckedIn;
import org.krug.kernel.Answering;
import org.krug.kernel.Outcome;
import org.krug.kernel.Told;

/** Tells what came of a scan, and keeps no more of it than which scan it was. */
record ScanAnswering(EventId event, CheckinStore store, Function<Recorded, Outcome<CheckedIn>> words)
        implements Answering<Recorded, CheckedIn> {
    @Override
    public Told<CheckedIn> tell(Recorded done) {
        return new Told<>(
                () -> words.apply(done),
                () -> CheckinKey.scan(event, done.scan()).sk());
    }

    @Override
    public Outcome<CheckedIn> again(String kept) {
        return words.apply(store.scan(new CheckinKey(CheckinKey.pk(event), kept)));
    }
}
