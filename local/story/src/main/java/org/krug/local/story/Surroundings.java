package org.krug.local.story;

import java.net.URI;
import org.krug.local.LocalCloud;

/** What everybody in the story meets in the same way. */
public record Surroundings(
        Web web, Mailbox mailbox, Identity identity, People people, QrPicture camera, StoryClock clock)
        implements AutoCloseable {

    public static Surroundings of(LocalCloud cloud) {
        return of(new OwnStage(cloud));
    }

    public static Surroundings of(Stage stage) {
        Web web = new Web(stage.address(), stage::revived);
        Mailbox mailbox = new Mailbox(web);
        URI services = stage.services();
        Identity identity = new Identity(web, mailbox, services.toString());
        return new Surroundings(
                web, mailbox, identity, new People(web, identity, stage), new QrPicture(), new StoryClock(stage));
    }

    @Override
    public void close() {
        people.close();
        web.close();
    }
}
