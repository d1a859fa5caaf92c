package org.krug.notify;

import java.util.UUID;
import org.krug.contract.Language;

/**
 * What is sent to a device: it names a notice and says nothing of it.
 *
 * @param notice where it lies in the inbox
 */
record Push(String endpoint, UUID notice, Language language) {

    String title() {
        return language == Language.RU ? "Круг" : "Krug";
    }

    String body() {
        return language == Language.RU ? "Есть новость. Откройте приложение." : "There is news. Open the app.";
    }
}
