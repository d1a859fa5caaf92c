package org.krug.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.krug.contract.Language;

/** A club to be planted: its words, and the export of the CRM that it had before. */
final class DemoClub {
    private final Language language;
    private final ResourceBundle words;
    private final String export;
    private final Charset encoding;

    private DemoClub(Language language, String encoding) {
        this.language = language;
        this.encoding = Charset.forName(encoding);
        this.words = ResourceBundle.getBundle("org.krug.local.demo.demo", locale());
        this.export = text("members_" + locale().getLanguage() + ".csv");
    }

    /** Managers, in Russian; their CRM wrote Windows-1251. */
    static DemoClub russian() {
        return new DemoClub(Language.RU, "windows-1251");
    }

    /** A community of practice, in English. */
    static DemoClub english() {
        return new DemoClub(Language.EN, "UTF-8");
    }

    static DemoClub speaking(Language language) {
        return language == Language.RU ? russian() : english();
    }

    Language language() {
        return language;
    }

    Locale locale() {
        return Locale.of(language.name().toLowerCase(Locale.ROOT));
    }

    String word(String key) {
        return words.getString(key);
    }

    ZoneId zone() {
        return ZoneId.of(word("zone"));
    }

    /** The file as it was exported. */
    byte[] export() {
        return export.getBytes(encoding);
    }

    DemoPerson owner() {
        return new DemoPerson(word("owner.email"), Part.OWNER);
    }

    /** Whom the export is about. The last column says what each is to show; Krug has no use for it. */
    List<DemoPerson> members() {
        return export.lines().skip(1).map(DemoClub::person).toList();
    }

    private static DemoPerson person(String row) {
        List<String> cells = Arrays.asList(row.split("[;,]", -1));
        String email =
                cells.stream().filter(cell -> cell.contains("@")).findFirst().orElseThrow();
        return new DemoPerson(email, Part.valueOf(cells.getLast().toUpperCase(Locale.ROOT)));
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(DemoClub.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
