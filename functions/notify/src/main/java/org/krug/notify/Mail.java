package org.krug.notify;

/**
 * A mail as it goes out.
 *
 * @param kind what it is about, such as {@code offer-over}: SES counts deliveries by it
 */
record Mail(String kind, String to, String subject, String text, String html) {
    /** A person's address stays out of logs. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
