package org.krug.app.image;

/**
 * Something that a native image only does when it was told before.
 *
 * @param subject the name of a class, a class with {@code #member}, or a resource's path
 * @param caller the class that asked
 */
record Access(Kind kind, String subject, String caller) {
    enum Kind {
        CLASS,
        CONSTRUCTOR,
        METHOD,
        FIELD,
        RESOURCE
    }

    /** The class that it is about. */
    String type() {
        int member = subject.indexOf('#');
        return member < 0 ? subject : subject.substring(0, member);
    }

    @Override
    public String toString() {
        return kind + " " + subject + " by " + caller;
    }
}
