package org.krug.notify;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;

/** Takes every mail and forgets it. */
@Singleton
@Primary
final class SilentPostbox implements Postbox {
    @Override
    public Posted post(Mail mail) {
        return Posted.ACCEPTED;
    }
}
