package org.krug.local.services;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.krug.local.clock.Deadlines;
import org.krug.local.http.Endpoint;
import org.krug.local.http.HttpAnswer;

record NoServices(List<JWK> keys) implements CloudServices {

    @Override
    public Endpoint endpoint() {
        return call -> HttpAnswer.text(501, "application/json", "{\"message\":\"No such service in the local cloud\"}");
    }

    @Override
    public Deadlines deadlines() {
        return Deadlines.NONE;
    }

    @Override
    public Tokens tokens() {
        return new Tokens(() -> new JWKSet(keys), "nobody", Set.of());
    }

    @Override
    public Map<String, String> references() {
        return Map.of();
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of();
    }

    @Override
    public void close() {}
}
