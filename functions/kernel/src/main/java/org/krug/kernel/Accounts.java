package org.krug.kernel;

import java.util.Optional;

/** The accounts people sign in with, kept by the identity provider. */
public interface Accounts {

    /**
     * Makes sure that the person with this address can sign in; nothing happens when they already can.
     *
     * @throws org.krug.contract.InvalidInput when the identity provider does not take it for an address
     */
    void open(String email);

    /** The verified address of the person who holds an access token, absent when the token is not good any more. */
    Optional<String> emailOf(String accessToken);
}
