package org.krug.local.story;

import java.net.URI;
import org.krug.local.LocalCloud;

/** What everybody in the story meets in the same way. */
public record Surroundings(
        Web web, Mailbox mailbox, Identity identity, People people, QrPicture camera, StoryClock clock)
        implements AutoCloseable {

    public static Surroundings of(LocalCloud cloud) {
        Web web = new Web(cloud.address());
        Mailbox mailbox = new Mailbox(web);
        URI services = cloud.servicesAddress();
        Identity identity = new Identity(web, mailbox, services.toString());
        return new Surroundings(
                web,
                mailbox,
                identity,
                new People(web, identity, cloud.clock()),
                new QrPicture(),
                new StoryClock(cloud));
    }

    @Override
    public void close() {
        web.close();
    }
}
