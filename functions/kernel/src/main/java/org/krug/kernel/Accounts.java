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

    /**
     * Removes the account for good, with all that the identity provider knows of the person; nothing happens when there is none.
     *
     * @param subjectOrEmail the account's subject, or its address where nobody has signed in yet
     */
    void close(String subjectOrEmail);

    /** The verified address of the person who holds an access token, absent when the token is not good any more. */
    Optional<String> emailOf(String accessToken);
}
