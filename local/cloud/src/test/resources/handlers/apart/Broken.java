package app;

/** Can't be made. */
public class Broken extends Apart {
    public Broken() {
        throw new IllegalStateException("no start today");
    }
}
