package org.krug.local.lambda;

/** A function that is started by its first call. */
public interface RunningFunction extends AutoCloseable {

    CallOutcome call(byte[] event);

    FunctionStatus status();

    @Override
    void close();
}
