package org.krug.local.aws.cognito;

import java.util.Map;
import org.krug.local.aws.mail.Mail;

/** The mail with a sign-in code. A pool has one text for all, so it is in both of Krug's languages. */
final class CodeMail {
    private CodeMail() {}

    static Mail.Content to(String email, String code) {
        String text = "Ваш код для входа: " + code
                + "\nОн действует 3 минуты. Если вы не входили в «Круг», ничего не делайте.\n\n" + "Your sign-in code: "
                + code + "\nIt is valid for 3 minutes. If you did not sign in to Krug, do nothing.\n";
        Mail.Content plain = Mail.Content.plain(Cognito.SENDER, email, "Код для входа / Sign-in code: " + code, text);
        return new Mail.Content(
                plain.from(),
                plain.to(),
                plain.cc(),
                plain.bcc(),
                plain.subject(),
                plain.text(),
                plain.html(),
                plain.headers(),
                Map.of("kind", "sign-in-code"));
    }

    /** An address as Cognito shows where a code went: {@code a***@e***}. What is no address gets a mask of the same form. */
    static String masked(String username) {
        String email = Users.key(username);
        int at = email.indexOf('@');
        String whole = at > 0 && at < email.length() - 1 ? email : invented(email);
        int middle = whole.indexOf('@');
        return initial(whole) + "***@" + initial(whole.substring(middle + 1)) + "***";
    }

    private static String invented(String username) {
        int hash = username.hashCode() & Integer.MAX_VALUE;
        return (char) ('a' + hash % 26) + "@" + (char) ('a' + hash / 26 % 26);
    }

    private static String initial(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
