package org.krug.events;

import org.krug.contract.events.MessageView;

/** Messages as they travel. */
public final class MessageViews {
    private MessageViews() {}

    public static MessageView of(Message message) {
        return new MessageView(
                message.number(),
                message.event().toString(),
                message.audience(),
                message.subject(),
                message.text(),
                message.at());
    }
}
