package org.krug.contract;

/** A field of a request that cannot be taken as it is. Thrown by the records that check themselves, answered as a 400 problem. */
public final class InvalidInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final Rule rule;
    private final String bound;

    /** What a field broke. */
    public enum Rule {
        REQUIRED,
        TOO_LONG,
        TOO_SHORT,
        TOO_LARGE,
        TOO_SMALL,
        CONTROL_CHARACTERS,
        WRONG_FORM,
        WRONG_ORDER,
        UNKNOWN_FIELD,
        NOT_TEXT,
        NOT_TRUE_OR_FALSE,
        NOT_A_WHOLE_NUMBER,
        REPEATED,
        /** It names somebody or something that does not exist here. */
        NOT_FOUND
    }

    /**
     * @param field the field's path as the caller wrote it, such as {@code event.starts}
     * @param bound the limit that was broken, empty where there is none
     */
    public InvalidInput(String field, Rule rule, String bound) {
        super(field + ": " + rule + (bound.isEmpty() ? "" : " " + bound));
        this.field = field;
        this.rule = rule;
        this.bound = bound;
    }

    public InvalidInput(String field, Rule rule) {
        this(field, rule, "");
    }

    public String field() {
        return field;
    }

    public Rule rule() {
        return rule;
    }

    public String bound() {
        return bound;
    }
}
