package org.krug.kernel;

/**
 * How a kind of request is answered, at first and again.
 *
 * <p>What is kept holds no personal data: ids, states, times, counts. Names and addresses are read anew when the answer is told again, from
 * where they are kept and can be corrected and erased; what only repeats the request is taken from the request that repeats it.
 *
 * @param <D> what the domain says was done
 * @param <T> what the caller is told
 */
public interface Answering<D, T> {

    Told<T> tell(D done);

    /** The answer that was told before. */
    Outcome<T> again(String kept);

    /** Whether the answer lets its holder in somewhere, so that it is kept sealed with the caller's key. */
    default boolean secret() {
        return false;
    }
}
