package org.krug.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krug.contract.InvalidInput;
import org.krug.contract.Language;
import org.krug.contract.Problem;
import org.krug.contract.ProblemType;

/** The one mapper: a refusal becomes a problem in the caller's language. Texts stand in {@code problems_*.properties}. */
public final class Problems {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*\\{([a-z]+)}[^\\[\\]]*)]");

    /** Held here, for to find a bundle again takes several times what it takes to look into it. */
    private static final Map<Language, ResourceBundle> TEXTS =
            new EnumMap<>(Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), Problems::load)));

    private Problems() {}

    /** The problem that tells of a refusal. */
    public static Problem of(Refusal refusal, Language language) {
        return build(refusal, language, List.of());
    }

    /** The problem that tells of a wrong field. */
    public static Problem of(InvalidInput wrong, Language language) {
        String rule = slug(wrong.rule());
        String message = text(language, "rule." + rule, Map.of("bound", wrong.bound()));
        return build(
                Refusal.of(ProblemType.INVALID_FIELD)
                        .with("field", wrong.field())
                        .with("rule", message),
                language,
                List.of(new Problem.Field(wrong.field(), rule, message)));
    }

    private static Problem build(Refusal refusal, Language language, List<Problem.Field> fields) {
        ProblemType type = refusal.type();
        Map<String, String> spoken = new LinkedHashMap<>();
        Map<String, String> about = new LinkedHashMap<>();
        refusal.about().forEach((name, fact) -> {
            spoken.put(name, spoken(fact, language, refusal.zone()));
            about.put(name, fact.toString());
        });
        return new Problem(
                type.uri(),
                text(language, type.slug() + ".title", spoken),
                type.status(),
                text(language, type.slug() + ".detail", spoken),
                text(language, type.slug() + ".next", spoken),
                about,
                fields);
    }

    static String spoken(Object fact, Language language, ZoneId zone) {
        return switch (fact) {
            case Instant instant -> when(instant, zone, language);
            case Enum<?> constant -> name(constant, language);
            case KeptRefusal.Fact told -> told.in(language);
            default -> fact.toString();
        };
    }

    /** A moment as people say it, such as "9 февраля 2019, 12:00 (Москва)": the reader may be elsewhere, and may read it much later. */
    public static String when(Instant instant, ZoneId zone, Language language) {
        String pattern = language == Language.RU ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu 'at' HH:mm";
        String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getDisplayName(TextStyle.FULL, language.locale());
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(zone)) + " (" + name + ")";
    }

    /** A constant of the domain in the caller's language, such as a registration's state. */
    public static String name(Enum<?> constant, Language language) {
        String key = "name." + constant.getDeclaringClass().getSimpleName() + "." + slug(constant);
        ResourceBundle texts = texts(language);
        return texts.containsKey(key) ? texts.getString(key) : constant.name();
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(Language language, String key, Map<String, String> facts) {
        String text = withoutGaps(texts(language).getString(key), facts);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    /** A part of a text in square brackets names one fact and is said only where that fact is known. */
    private static String withoutGaps(String text, Map<String, String> facts) {
        return OPTIONAL.matcher(text)
                .replaceAll(part -> facts.containsKey(part.group(2)) ? Matcher.quoteReplacement(part.group(1)) : "");
    }

    private static ResourceBundle texts(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static ResourceBundle load(Language language) {
        return ResourceBundle.getBundle(
                "org.krug.kernel.problems",
                language.locale(),
                Problems.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
