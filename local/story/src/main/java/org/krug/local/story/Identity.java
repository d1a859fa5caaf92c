package org.krug.local.story;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.krug.local.aws.cognito.Cognito;

/** The user pool of the local cloud: where its clients find it, and what its administrator does. */
public final class Identity {
    private static final Pattern CODE = Pattern.compile("sign-in code: (\\d{6,8})\\b");
    /** Another mail may arrive while somebody waits for the code. */
    private static final int NEWEST_MAILS = 10;

    private final Web web;
    private final Mailbox mailbox;
    private final String address;

    /**
     * @param address where AWS's services answer
     */
    Identity(Web web, Mailbox mailbox, String address) {
        this.web = web;
        this.mailbox = mailbox;
        this.address = address;
    }

    /** What the phone app is told to find the pool. */
    org.krug.app.identity.Identity forApp() {
        return new org.krug.app.identity.Identity(address, Cognito.clientId());
    }

    /** Makes an account for the very first person, as whoever installs Krug does. */
    public void createFirstAccount(String email) {
        Map<String, ?> input = Map.of(
                "UserPoolId",
                Cognito.poolId(),
                "Username",
                email,
                "MessageAction",
                "SUPPRESS",
                "UserAttributes",
                List.of(Map.of("Name", "email_verified", "Value", "true")));
        // Nobody checks the signature here, but operations for administrators want one.
        web.send(
                        "POST",
                        address + "/",
                        Json.of(input),
                        "Content-Type",
                        "application/x-amz-json-1.1",
                        "X-Amz-Target",
                        "AWSCognitoIdentityProviderService.AdminCreateUser",
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20190101/eu-central-1/cognito-idp/aws4_request,"
                                + " SignedHeaders=host, Signature=local")
                .orStop();
    }

    /** The code that somebody finds in their newest mail. */
    String mailedCode(String email) {
        List<Mailbox.Mail> newest = mailbox.newest(email, NEWEST_MAILS);
        Matcher code = CODE.matcher(newest.stream().map(Mailbox.Mail::text).collect(Collectors.joining("\n")));
        if (!code.find()) {
            throw new StoryStoppedException("No sign-in code was mailed to " + email);
        }
        return code.group(1);
    }
}
