package org.krug.notify;

import java.util.Optional;
import java.util.Set;
import org.krug.contract.Language;
import org.krug.contract.MemberId;
import org.krug.contract.notify.PushPlatform;

/**
 * A device on which somebody uses the app.
 *
 * @param endpoint where pushes to it go, as the push service named it; absent where none go. The device's token is with the push service only
 * @param members who the person is in their clubs
 * @param version grows with each change
 */
record Device(
        String id,
        PushPlatform platform,
        Optional<String> endpoint,
        Language language,
        Set<MemberId> members,
        long version) {}
