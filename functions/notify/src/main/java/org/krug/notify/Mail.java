package org.krug.notify;

/** A mail as it goes out. */
record Mail(String to, String subject, String text, String html) {
    /** A person's address stays out of logs. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
