package org.krug.local.http;

/** Something that answers HTTP requests, such as the API's gateway or an emulated service. Called from many threads at once. */
@FunctionalInterface
public interface Endpoint {
    HttpAnswer answer(HttpCall call);
}
